import { Component, type ComponentType, type ReactNode } from "react";
import type { ControlElement } from "@jsonforms/core";
import { asOwn, type OwnProps } from "../form/own-renderers.ts";
import type { Drawer, PlaceState } from "../form/place-state.ts";
import { scopePointer } from "../form/scope-pointer.ts";
import { controlOf, type Control } from "../form/use-control.ts";
import { ReadField } from "../read/ReadField.tsx";

/**
 * Makes a renderer of JSON Forms from what a field type draws: nothing where hidden, the value where it is not open.
 * `draw` is a plain function, and the component a class: without hooks a field keeps a third of the memory, which counts in
 * forms of a thousand.
 */
export function fieldRenderer(draw: (control: Control) => ReactNode): ComponentType<OwnProps> {
  class Field extends Component<OwnProps> implements Drawer {
    #pointer = "";
    #state: PlaceState | null = null;

    override componentDidMount(): void {
      this.#listen();
    }

    override componentDidUpdate(before: OwnProps): void {
      const { uischema, path, setting } = this.props;
      if (before.uischema === uischema && before.path === path && before.setting.store === setting.store) return;
      before.setting.store.leaveState(scopePointer((before.uischema as ControlElement).scope, before.path), this);
      this.#listen();
    }

    override componentWillUnmount(): void {
      this.props.setting.store.leaveState(this.#pointer, this);
    }

    override shouldComponentUpdate(after: OwnProps): boolean {
      const { uischema, schema, path, setting } = this.props;
      return after.uischema !== uischema || after.schema !== schema || after.path !== path || after.setting !== setting;
    }

    redraw(): void {
      this.forceUpdate();
    }

    #listen(): void {
      const { store } = this.props.setting;
      store.drawState(this.#pointer, this);
      // Between drawing and here another effect may have changed it.
      if (store.state(this.#pointer) !== this.#state) this.forceUpdate();
    }

    override render(): ReactNode {
      const control = controlOf(this.props.setting, this.props);
      this.#pointer = control.pointer;
      this.#state = control.state;
      if (control.state.hidden) return null;
      return control.editable ? draw(control) : <ReadField control={control} />;
    }
  }
  return asOwn(Field);
}
