import { sayAll, type Text } from "@shenbao/texts";
import { engineTexts } from "@shenbao/texts/engine";
import { isRecord } from "./json.ts";

/** A folder that is no definition: `file` is the one at fault. */
export class DefinitionFileError extends Error {
  readonly file: string;
  readonly text: Text;

  constructor(file: string, text: Text) {
    super(text.en);
    this.name = "DefinitionFileError";
    this.file = file;
    this.text = text;
  }
}

/** Files that hold one part of the definition each. */
const single: Readonly<Record<string, string>> = { "workflow.json": "workflow", "tables.json": "tables", "reviews.json": "reviews", "messages.json": "messages" };

/**
 * A definition from the files of its folder, by name and parsed content: notice.json, forms/<id>.json, workflow.json, tables.json,
 * reviews.json, messages.json, personas/<id>.json. A notice.json that holds a part itself is whole without that part's files. What comes out is for
 * `checkDefinition` to judge.
 * @throws DefinitionFileError for a file of another name, a missing notice.json, a part given twice, a persona under another name than its id.
 */
export function assembleDefinition(files: Record<string, unknown>): unknown {
  const notice = files["notice.json"];
  if (!isRecord(notice)) throw new DefinitionFileError("notice.json", engineTexts["files.no-notice"]);
  const definition: Record<string, unknown> = { ...notice };
  const forms: Record<string, unknown> = {};
  const personas: { id: string; content: unknown }[] = [];

  for (const [file, content] of Object.entries(files)) {
    if (file === "notice.json") continue;
    const part = Object.hasOwn(single, file) ? single[file] : undefined;
    const [, folder, id] = /^(forms|personas)\/([a-z][a-z0-9-]{0,63})\.json$/.exec(file) ?? [];
    if (part === undefined && (folder === undefined || id === undefined)) throw new DefinitionFileError(file, sayAll(engineTexts["files.unknown"], { file: file.slice(0, 100) }));
    if (Object.hasOwn(notice, part ?? folder ?? "")) throw new DefinitionFileError(file, sayAll(engineTexts["files.twice"], { file }));
    if (part !== undefined) definition[part] = content;
    else if (folder === "forms") forms[id as string] = content;
    else {
      if (!isRecord(content) || content["id"] !== id) throw new DefinitionFileError(file, sayAll(engineTexts["files.persona-name"], { file }));
      personas.push({ id: id as string, content });
    }
  }
  if (!("forms" in definition)) definition["forms"] = forms;
  if (!("personas" in definition)) definition["personas"] = personas.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ content }) => content);
  for (const part of ["tables", "reviews"]) if (!(part in definition)) definition[part] = {};
  return definition;
}
