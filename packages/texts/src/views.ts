import type { Catalogue } from "./index.ts";

const one = (zh: string, en: string) => ({ "zh-CN": zh, en });

/** Why a view is not kept. */
export const viewsTexts = {
  column: one("列表没有这一列：{at}", "the list has no column {at}"),
  "too-many": one("每份通知最多保存 {most} 个视图。", "at most {most} views can be kept of one notice."),
} as const satisfies Catalogue;

/** Views over a list. */
export const adminViewsTexts = {
  "views.label": one("视图", "Views"),
  "views.all": one("全部", "All"),
  "views.keep": one("保存为视图", "Save as a view"),
  "views.keepText": one(
    "保存当前的方向、状态、搜索、筛选、排序和所选列，下次一点即开。",
    "Keeps track, state, search, filters, order and columns as they are, to be opened again by one press.",
  ),
  "views.name": one("视图名称", "Name of the view"),
  "views.shared": one("与本单位同事共享", "Share with colleagues of one's organisation"),
  "views.sharedBy": one("{by} 共享", "shared by {by}"),
  "views.save": one("保存", "Save"),
  "views.manage": one("管理视图", "Manage views"),
  "views.update": one("用当前列表更新", "Update to the list as it is"),
  "views.updateName": one("用当前列表更新“{name}”", "Update “{name}” to the list as it is"),
  "views.changed": one("列表与视图“{name}”已有不同", "The list differs from the view “{name}”"),
  "views.back": one("恢复", "Back to it"),
  "views.default": one("默认打开", "Opens first"),
  "views.makeDefault": one("默认打开“{name}”", "Open “{name}” first"),
  "views.rename": one("名称", "Name"),
  "views.delete": one("删除", "Delete"),
  "views.deleteName": one("删除“{name}”", "Delete “{name}”"),
  "views.deleteAsk": one("删除视图“{name}”？", "Delete the view “{name}”?"),
  "views.deleteText": one(
    "只删除这个视图，申报不受影响。已共享的，同事也不再看到它。",
    "Only the view is deleted; applications stay as they are. Where it is shared, colleagues lose it too.",
  ),
  "views.kept": one("视图已保存", "The view is saved"),
  "views.deleted": one("视图已删除", "The view is deleted"),
  "views.none": one("还没有保存的视图", "No views yet"),
  "views.cancel": one("取消", "Cancel"),
} as const satisfies Catalogue;
