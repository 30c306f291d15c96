/** Questions that are answered by putting things into places, as a value: an order of pieces, or partners. */

export interface Places {
  readonly kind: 'order' | 'match';
  /** In the right order; of a match, what partners are looked for. */
  readonly rows: readonly { readonly id: string; readonly text: string; readonly why: string }[];
  /** As they are offered at first: the pieces, or the partners. */
  readonly choices: readonly { readonly id: string; readonly text: string }[];
}

export interface PlacesState {
  /** What stands in each place; '' where nothing has been chosen. */
  readonly placed: readonly string[];
  readonly phase: 'asking' | 'judged';
  /** Places that are not asked again: the right partners, in another try. */
  readonly settled: ReadonlySet<number>;
  /** Checks so far. */
  readonly tries: number;
}

export function initialPlaces(places: Places, stored: readonly string[] | null): PlacesState {
  const ids = new Set(places.rows.map(({ id }) => id));
  const fits =
    stored?.length === places.rows.length &&
    stored.every((id) => ids.has(id)) &&
    (places.kind === 'match' || new Set(stored).size === stored.length);
  if (fits) return { placed: stored, phase: 'judged', settled: new Set(), tries: 1 };
  return {
    placed: places.rows.map((_, at) =>
      places.kind === 'order' ? (places.choices[at] as { id: string }).id : '',
    ),
    phase: 'asking',
    settled: new Set(),
    tries: 0,
  };
}

/** Moves the piece at a place one up or down; the other one takes its place. */
export function move(state: PlacesState, at: number, by: -1 | 1): PlacesState {
  const to = at + by;
  if (state.phase === 'judged' || to < 0 || to >= state.placed.length) return state;
  const placed = [...state.placed];
  [placed[at], placed[to]] = [placed[to] as string, placed[at] as string];
  return { ...state, placed };
}

export function pair(state: PlacesState, at: number, choice: string): PlacesState {
  if (state.phase === 'judged' || state.settled.has(at)) return state;
  return { ...state, placed: state.placed.map((one, index) => (index === at ? choice : one)) };
}

export function isComplete(state: PlacesState): boolean {
  return state.placed.every((id) => id !== '');
}

/** Whether each place holds what belongs there; pieces and partners that read the same are the same. */
export function rightPlaces(places: Places, state: PlacesState): readonly boolean[] {
  const textOf = (id: string): string | undefined =>
    places.choices.find((choice) => choice.id === id)?.text;
  return places.rows.map(({ id }, at) => {
    const placed = state.placed[at] as string;
    return placed === id || (placed !== '' && textOf(placed) === textOf(id));
  });
}

export function checkPlaces(state: PlacesState): PlacesState {
  return isComplete(state) ? { ...state, phase: 'judged', tries: state.tries + 1 } : state;
}

/**
 * Another try: right partners stand, wrong ones are taken away. Pieces stay where they are, and all can be moved: a piece
 * that is missing above moves those below it.
 */
export function retryPlaces(places: Places, state: PlacesState): PlacesState {
  if (places.kind === 'order') return { ...state, phase: 'asking' };
  const right = rightPlaces(places, state);
  return {
    ...state,
    phase: 'asking',
    settled: new Set(right.flatMap((isRight, at) => (isRight ? [at] : []))),
    placed: state.placed.map((id, at) => (right[at] === true ? id : '')),
  };
}
