/** A field of the large form that each edit falls on: every `step`th. */
const every = (names, step, from) => names.filter((_, i) => i % step === from);

/**
 * Another version of a large definition, as a year makes it: a tenth of the fields and rules differ in all the ways there are, some come, go and
 * move, and so do things around the form. `everywhere`: every single field and rule differs.
 */
export function nextVersion(definition, { everywhere = false } = {}) {
  const after = structuredClone(definition);
  const [{ form: id }] = after.tracks;
  const form = after.forms[id];
  const { properties } = form.schema;
  const names = Object.keys(properties);
  const step = everywhere ? 1 : 10;
  for (const [i, name] of every(names, step, 0).entries()) {
    const field = properties[name];
    if (everywhere || i % 3 === 0) field.title = `${field.title}（本年度）`;
    if (i % 3 === 1) field.description = `${field.description ?? ""}请按审计报告填写。`;
    if (typeof field.maxLength === "number") field.maxLength += 100;
    if (field.oneOf) field.oneOf.push({ const: "extra", title: "其他服务" });
    if (i % 4 === 0) form.schema.required = form.schema.required?.filter((one) => one !== name);
  }
  for (const name of every(names, 50, 7)) {
    delete properties[name];
    form.schema.required = form.schema.required?.filter((one) => one !== name);
  }
  for (const name of every(names, 50, 3)) properties[`${name}new`] = { type: "string", title: `新增的${name}`, maxLength: 200 };
  for (const rule of form.rules.filter((_, i) => everywhere || i % 10 === 0)) rule.assert = { and: [rule.assert, { ">": [{ var: names[11] }, 0] }] };
  const categories = form.ui.elements;
  categories[0].elements.reverse();
  categories.push(categories.shift());
  after.year += 1;
  for (const deadline of Object.values(after.deadlines)) deadline.at = deadline.at.replace(/^\d{4}/, (year) => String(Number(year) + 1));
  for (const clause of after.clauses) clause.text = { "zh-CN": clause.text["zh-CN"].replaceAll("2023", "2024"), en: clause.text.en.replaceAll("2023", "2024") };
  after.workflow.actions.push({ ...after.workflow.actions[0], id: "once-more" });
  return after;
}
