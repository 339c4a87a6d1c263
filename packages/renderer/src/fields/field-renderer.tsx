import { Component, type ComponentType, type ContextType, type ReactNode } from "react";
import type { ControlElement, RendererProps } from "@jsonforms/core";
import { FormContext } from "../form/form-context.ts";
import type { Drawer } from "../form/form-store.ts";
import { asOwn } from "../form/own-renderers.ts";
import type { PlaceState } from "../form/place-state.ts";
import { scopePointer } from "../form/scope-pointer.ts";
import { controlOf, type Control } from "../form/use-control.ts";
import { ReadField } from "../read/ReadField.tsx";

/**
 * Makes a renderer of JSON Forms from what a field type draws: nothing where hidden, the value where it is not open.
 * `draw` is a plain function, and the component a class: without hooks a field keeps a third of the memory, which counts in
 * forms of a thousand.
 */
export function fieldRenderer(draw: (control: Control) => ReactNode): ComponentType<RendererProps> {
  class Field extends Component<RendererProps> implements Drawer {
    static override contextType = FormContext;
    declare context: ContextType<typeof FormContext>;
    #pointer = "";
    #state: PlaceState | null = null;

    override componentDidMount(): void {
      this.#listen();
    }

    override componentDidUpdate(before: RendererProps): void {
      const { uischema, path } = this.props;
      if (before.uischema === uischema && before.path === path) return;
      this.context?.store.leaveState(scopePointer((before.uischema as ControlElement).scope, before.path), this);
      this.#listen();
    }

    override componentWillUnmount(): void {
      this.context?.store.leaveState(this.#pointer, this);
    }

    override shouldComponentUpdate(after: RendererProps): boolean {
      const { uischema, schema, path } = this.props;
      return after.uischema !== uischema || after.schema !== schema || after.path !== path;
    }

    redraw(): void {
      this.forceUpdate();
    }

    #listen(): void {
      const store = this.context?.store;
      store?.drawState(this.#pointer, this);
      // Between drawing and here another effect may have changed it.
      if (store?.state(this.#pointer) !== this.#state) this.forceUpdate();
    }

    override render(): ReactNode {
      const control = controlOf(this.context, this.props);
      this.#pointer = control.pointer;
      this.#state = control.state;
      if (control.state.hidden) return null;
      return control.editable ? draw(control) : <ReadField control={control} />;
    }
  }
  return asOwn(Field);
}
