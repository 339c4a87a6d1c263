import type { Catalogue } from "./index.ts";

const one = (zh: string, en: string) => ({ "zh-CN": zh, en });

/** What one does with a whole list: export it, keep views of it, act on many. */
export const adminListsTexts = {
  "list.export": one("导出", "Export"),
  "list.exportNote": one("导出当前筛选、排序和所选列的全部内容", "All that is filtered, in this order, with these columns"),
  "list.exportXlsx": one("导出为 Excel（xlsx）", "As Excel (xlsx)"),
  "list.exportCsv": one("导出为 CSV", "As csv"),
  "list.filterMode": one("筛选方式", "How to filter"),
  "list.filterByColumn": one("按列筛选", "By column"),
  "list.filterByColumnText": one("所填的条件要全部满足。", "All that is filled in has to hold."),
  "list.filterCombined": one("组合条件", "Combined conditions"),
  "list.filterCombinedText": one("可以分组：组内“全部满足”或“任一满足”，也可以取反。", "Conditions can be grouped: all, any or none of a group has to hold."),
  "list.filterOnlyCombined": one("这些条件有分组或取反，只能在这里修改。", "These conditions are grouped or denied and can be changed only here."),
  "list.editConditions": one("修改这组条件", "Change these conditions"),
  "list.onlyFilled": one("只看已填的", "Only where filled in"),
  "list.exportCases": one("导出案卷（zip）", "Their cases (zip)"),
  "list.exportCasesNote": one("每份申报一个文件夹：申报书、附件、过程记录", "A folder each: application, files, record"),
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
