import type { Control, UseFormRegister } from "react-hook-form";
import { PlainCount } from "./PlainWatched.tsx";
import type { PlainFieldShape, Values } from "./plain-form.ts";

const patterns = { mobile: /^1[3-9]\d{9}$/, postcode: /^\d{6}$/ } as const;

/** The rules of the form's schema, as react-hook-form takes them. */
function rulesOf(field: PlainFieldShape) {
  return {
    ...(field.required && { required: `请填写「${field.title}」。` }),
    ...(field.maxLength !== undefined && { maxLength: { value: field.maxLength, message: `最多 ${field.maxLength} 字。` } }),
    ...(field.kind === "number" && {
      min: { value: 0, message: "不能小于 0。" },
      validate: (value: unknown) => value === undefined || value === "" || /^\d+(\.\d{1,2})?$/.test(String(value)) || "请填写数字，最多 2 位小数。",
    }),
    ...((field.kind === "mobile" || field.kind === "postcode") && { pattern: { value: patterns[field.kind], message: "格式不正确。" } }),
  };
}

export interface PlainFieldProps {
  field: PlainFieldShape;
  register: UseFormRegister<Values>;
  control: Control<Values>;
  error: string | undefined;
}

/** A label, a native control, an error. Called as a function: the form is one component. */
export function PlainField({ field, register, control, error }: PlainFieldProps) {
  const { name, kind, title, help } = field;
  const described = [help ? `${name}-help` : "", error ? `${name}-error` : ""].filter(Boolean).join(" ") || undefined;
  const attributes = {
    id: name,
    "aria-invalid": error ? true : undefined,
    "aria-required": field.required || undefined,
    "aria-describedby": described,
    className: "sb-input",
    ...register(name, rulesOf(field)),
  };
  const optional = !field.required && <span className="sb-optional">（选填）</span>;
  const foot = error && (
    <div className="sb-errors" id={`${name}-error`}>
      <p className="sb-error">{error}</p>
    </div>
  );
  if (kind === "yes-no") {
    return (
      <fieldset key={name} className="sb-field">
        <legend className="sb-label">
          {title}
          {optional}
        </legend>
        <div className="sb-options sb-options-inline">
          {["true", "false"].map((value) => (
            <label key={value} className="sb-option">
              <input type="radio" value={value} {...register(name, rulesOf(field))} />
              <span>{value === "true" ? "是" : "否"}</span>
            </label>
          ))}
        </div>
        {foot}
      </fieldset>
    );
  }
  return (
    <div key={name} className="sb-field">
      <label className="sb-label" htmlFor={name}>
        {title}
        {optional}
      </label>
      {help && (
        <div className="sb-help" id={`${name}-help`}>
          <p>{help}</p>
        </div>
      )}
      {kind === "long-text" ? (
        <>
          <textarea rows={5} {...attributes} />
          <PlainCount control={control} name={name} limit={field.maxLength ?? 0} />
        </>
      ) : kind === "choice" ? (
        <select {...attributes}>
          <option value="">请选择</option>
          {field.choices?.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.title}
            </option>
          ))}
        </select>
      ) : kind === "number" ? (
        <div className="sb-with-unit">
          <input type="text" inputMode="decimal" {...attributes} />
          <span className="sb-unit">{field.unit}</span>
        </div>
      ) : (
        <input type={kind === "date" ? "date" : kind === "mobile" ? "tel" : "text"} {...attributes} />
      )}
      {foot}
    </div>
  );
}
