/** Two columns copied from a sheet: a code, and the group; a line without a group takes the organisation out of its group. */
export function pastedGroups(text: string): { code: string; group: string }[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [, code = "", group = ""] = /^([^\t,，\s]+)[\t,，\s]*(.*)$/.exec(line) ?? [];
      return { code, group: group.trim() };
    })
    .filter(({ code }) => code !== "");
}
