export { compileForm } from "./compile-form.ts";
export { standaloneValidator } from "./standalone-validator.ts";
