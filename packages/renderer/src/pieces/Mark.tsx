/** The product's mark, as in the tab of the browser: a paper with a seal. Beside its name; alone it says nothing. */
export function Mark() {
  return (
    <svg className="sb-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <rect className="sb-mark-ground" width="32" height="32" rx="6" />
      <path className="sb-mark-paper" d="M9 7h14v18H9z" />
      <path className="sb-mark-lines" d="M12 12h8M12 16h8M12 20h4" />
      <circle className="sb-mark-seal" cx="22" cy="22" r="4.5" />
    </svg>
  );
}
