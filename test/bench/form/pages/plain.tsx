import { useLayoutEffect } from "react";
import { createRoot } from "react-dom/client";
import { useForm } from "react-hook-form";
import { markInteractive } from "./mark-interactive.ts";
import { PlainField } from "./PlainField.tsx";
import { PlainShown, PlainTotal } from "./PlainWatched.tsx";
import type { PlainBlock, Values } from "./plain-form.ts";

const count = new URLSearchParams(location.search).get("fields") ?? "40";

/** The form as somebody writes it by hand with react-hook-form: one component, uncontrolled native inputs, `register`; with the same words around the fields. */
function Page({ blocks, answers }: { blocks: PlainBlock[]; answers: Values }) {
  const {
    register,
    control,
    formState: { errors },
  } = useForm<Values>({ mode: "onTouched", defaultValues: answers });
  useLayoutEffect(markInteractive, []);
  return (
    <form className="sb-form" noValidate>
      <p className="sb-form-convention">除标明“选填”的以外，均须填写。</p>
      <h2>申报书</h2>
      <div className="sb-layout">
        {blocks.map((block) => (
          <fieldset key={block.title} className="sb-group">
            <legend className="sb-group-title">{block.title}</legend>
            <div className="sb-layout">
              {block.fields.map((field) => {
                const drawn = PlainField({ field, register, control, error: errors[field.name]?.message });
                return field.shownBy ? (
                  <PlainShown key={field.name} control={control} by={field.shownBy}>
                    {drawn}
                  </PlainShown>
                ) : (
                  drawn
                );
              })}
              <PlainTotal control={control} title={`${block.title}合计`} names={block.numbers} />
            </div>
          </fieldset>
        ))}
      </div>
    </form>
  );
}

const definition = (await fetch(`/data/plain-${count}.json`).then((response) => response.json())) as { blocks: PlainBlock[]; answers: Values };
const root = document.getElementById("root");
if (root) createRoot(root).render(<Page {...definition} />);
