import type { Applicant } from "./applicant.ts";
import type { District } from "./district.ts";
import type { Expert } from "./expert.ts";
import { see, type Piece } from "./piece.ts";
import { openTheCall, type TheCall } from "./the-call.ts";

export const hongshan = "district-420111";
export const wuchang = "district-420106";
export const hitech = "district-donghu-hitech";
export const hanyang = "district-420105";

/** What the chapters of the 2023 call hand on to each other: who takes part, and the pieces whose fate is followed. */
export class Story {
  /** What goes all the way to the city: eight platforms (Hongshan) and sixteen centres (Wuchang, East Lake High-Tech Zone). */
  readonly pieces: Piece[] = [];
  /** The two centres picked as special-reserve projects. */
  specials: Piece[] = [];
  /** An expert of a unit of the owner of the first piece under review. */
  insider: Expert | undefined;
  private companies = 0;
  private readonly fates = new Map<string, Piece>();
  private readonly owners = new Map<string, Applicant>();
  private readonly receivers = new Map<string, string>();

  private constructor(
    readonly call: TheCall,
    private readonly clerks: ReadonlyMap<string, District>,
  ) {}

  static async begin(): Promise<Story> {
    const call = await openTheCall();
    const clerks = new Map<string, District>();
    for (const code of [hongshan, wuchang, hitech, hanyang]) clerks.set(code, await call.district(code));
    return new Story(call, clerks);
  }

  /** A new company fills in an application of a track, to be recommended by a district. */
  async fillIn(track: string, recommender: string, changes?: Record<string, unknown>): Promise<Piece> {
    const applicant = await this.call.applicant(++this.companies);
    const piece = await applicant.fillIn(track, recommender, changes);
    this.owners.set(piece.id, applicant);
    this.receivers.set(piece.id, recommender);
    return piece;
  }

  /** Keeps a piece under the name of what becomes of it. */
  remember = (fate: string, piece: Piece): void => void this.fates.set(fate, piece);
  the = (fate: string): Piece => found(this.fates.get(fate));
  ownerOf = (piece: Piece): Applicant => found(this.owners.get(piece.id));
  receiverOf = (piece: Piece): string => found(this.receivers.get(piece.id));
  clerk = (district: string): District => found(this.clerks.get(district));
  districtOf = (piece: Piece): District => this.clerk(this.receiverOf(piece));
  stateOf = async (piece: Piece): Promise<string> => (await see(this.ownerOf(piece).client, piece)).state;
  /** What the province reviews. */
  reviewed = (): Piece[] => this.pieces.filter((piece) => !this.specials.includes(piece));
  firstOf = (track: string, district: string): Piece => found(this.pieces.find((piece) => piece.track === track && this.receiverOf(piece) === district));
}

/** @throws Error where there is nothing */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the story has nothing here");
  return value;
}
