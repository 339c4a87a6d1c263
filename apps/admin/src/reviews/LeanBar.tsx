/** A bar to the left (stricter) or to the right (milder) of the middle; dashed lines mark from where on it stands out. The number stands beside it. */
export function LeanBar({ lean, widest, measure, outlier }: { lean: number; widest: number; measure: number; outlier: boolean }) {
  const half = 60;
  const length = (Math.abs(lean) / widest) * half;
  const limit = (measure / widest) * half;
  return (
    <svg className="ad-lean-bar" viewBox="0 0 120 16" width="120" height="16" aria-hidden="true" focusable="false">
      <line x1={half} x2={half} y1="0" y2="16" className="ad-lean-middle" />
      {[half - limit, half + limit].map((x) => (
        <line key={x} x1={x} x2={x} y1="0" y2="16" className="ad-lean-limit" />
      ))}
      <rect x={lean < 0 ? half - length : half} y="4" width={length} height="8" className={outlier ? "ad-lean-out" : "ad-lean-in"} />
    </svg>
  );
}
