/** What lists need of the editor of conditions, without the builder around it. */
export { FilterEditor, type FilterEditorProps } from "./FilterEditor.tsx";
