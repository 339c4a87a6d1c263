import type { Catalogue } from "./index.ts";

const one = (zh: string, en: string) => ({ "zh-CN": zh, en });

/** What one does with a whole list: export it, keep views of it, act on many. */
export const adminListsTexts = {
  "list.export": one("导出", "Export"),
  "list.exportNote": one("导出当前筛选、排序和所选列的全部内容", "All that is filtered, in this order, with these columns"),
  "list.exportXlsx": one("导出为 Excel（xlsx）", "As Excel (xlsx)"),
  "list.exportCsv": one("导出为 CSV", "As csv"),
  "list.filterReplaces": one(
    "当前条件含有“或”“非”等组合，这里显示不出来。在此应用筛选会替换它们。",
    "The conditions in force are combined in ways that cannot be shown here. Applying this filter replaces them.",
  ),
  "list.columnsHelp": one(
    "勾选要显示的列，拖动把手调整先后。导出用同样的列和顺序。",
    "Tick what is shown and drag the grips to order it. An export has the same columns in the same order.",
  ),
  "list.columnsDragHelp": one(
    "按空格拿起这一列，用上下方向键移动，再按空格放下，按 Esc 取消。",
    "Press space to pick up the column, move it with the arrow keys, press space to drop it, escape to cancel.",
  ),
  "list.columnsOthers": one("未显示的列", "Not shown"),
  "list.columnsDone": one("完成", "Done"),
  "list.columnMove": one("移动列：{title}", "Move {title}"),
} as const satisfies Catalogue;
