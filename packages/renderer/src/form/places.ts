import { sameState, type Drawer, type Place, type PlaceState } from "./place-state.ts";

const nobody: readonly never[] = [];

/** The places of a form that somebody draws: their state, and who hears of it. */
export class Places {
  readonly #places = new Map<string, Place>();

  /** @param read the state of a place as it is now */
  constructor(private readonly read: (pointer: string, given: number) => PlaceState) {}

  state(pointer: string): PlaceState {
    return this.#place(pointer).state;
  }

  drawState(pointer: string, drawer: Drawer): void {
    const place = this.#place(pointer);
    place.drawers = [...place.drawers, drawer];
  }

  leaveState(pointer: string, drawer: Drawer): void {
    const place = this.#place(pointer);
    place.drawers = place.drawers.filter((other) => other !== drawer);
    this.#drop(pointer, place);
  }

  drawValue(pointer: string, reader: () => void): () => void {
    const place = this.#place(pointer);
    place.readers = [...place.readers, reader];
    return () => {
      place.readers = place.readers.filter((other) => other !== reader);
      this.#drop(pointer, place);
    };
  }

  /** Tells those who read values at these places, or above them. */
  tell(pointers: string[]): void {
    const concerned = new Set<string>();
    for (const pointer of pointers) for (let place = pointer; place !== ""; place = place.slice(0, place.lastIndexOf("/"))) concerned.add(place);
    for (const pointer of concerned) this.#places.get(pointer)?.readers.forEach((reader) => reader());
  }

  /** Reads all states anew, and tells whose is another. */
  refresh(): void {
    for (const [pointer, place] of [...this.#places]) {
      const after = this.read(pointer, place.given);
      if (sameState(place.state, after)) continue;
      place.state = after;
      for (const drawer of place.drawers) drawer.redraw();
    }
  }

  /** Tells places that their value came from outside. */
  give(concerns: (pointer: string) => boolean): void {
    for (const [pointer, place] of [...this.#places]) {
      if (!concerns(pointer)) continue;
      place.state = this.read(pointer, ++place.given);
      for (const drawer of place.drawers) drawer.redraw();
      for (const reader of place.readers) reader();
    }
  }

  #place(pointer: string): Place {
    let place = this.#places.get(pointer);
    if (!place) this.#places.set(pointer, (place = { state: this.read(pointer, 0), given: 0, drawers: nobody, readers: nobody }));
    return place;
  }

  #drop(pointer: string, place: Place): void {
    if (place.drawers.length + place.readers.length === 0 && this.#places.get(pointer) === place) this.#places.delete(pointer);
  }
}
