import { Component, type ComponentType, type ContextType, type ReactNode } from "react";
import type { RendererProps } from "@jsonforms/core";
import { FormContext } from "../form/form-context.ts";
import { asOwn } from "../form/own-renderers.ts";
import { controlOf, type Control } from "../form/use-control.ts";
import { ReadField } from "../read/ReadField.tsx";

/**
 * Makes a renderer of JSON Forms from what a field type draws: nothing where hidden, the value where it is not open.
 * `draw` is a plain function, and the component a class: without hooks a field keeps a third of the memory, which counts in
 * forms of a thousand.
 */
export function fieldRenderer(draw: (control: Control) => ReactNode): ComponentType<RendererProps> {
  class Field extends Component<RendererProps> {
    static override contextType = FormContext;
    declare context: ContextType<typeof FormContext>;
    #stop: (() => void) | null = null;
    #drawn: Control | null = null;

    override componentDidMount(): void {
      this.#listen();
    }

    override componentDidUpdate(before: RendererProps): void {
      const { uischema, path } = this.props;
      if (before.uischema === uischema && before.path === path) return;
      this.#stop?.();
      this.#listen();
    }

    override componentWillUnmount(): void {
      this.#stop?.();
    }

    override shouldComponentUpdate(after: RendererProps): boolean {
      const { uischema, schema, path } = this.props;
      return after.uischema !== uischema || after.schema !== schema || after.path !== path;
    }

    #listen(): void {
      const drawn = this.#drawn;
      if (!drawn) return;
      const {
        pointer,
        setting: { store },
      } = drawn;
      this.#stop = store.drawState(pointer, () => this.forceUpdate());
      // Between drawing and here another effect may have changed it.
      if (store.state(pointer) !== drawn.state) this.forceUpdate();
    }

    override render(): ReactNode {
      const control = controlOf(this.context, this.props);
      this.#drawn = control;
      if (control.state.hidden) return null;
      return control.editable ? draw(control) : <ReadField control={control} />;
    }
  }
  return asOwn(Field);
}
