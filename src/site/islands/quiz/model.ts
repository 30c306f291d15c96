/** A question as a value: what is chosen, what was judged, what may be answered again. */

export interface Option {
  readonly id: string;
  readonly text: string;
  /** Why it holds, or why not. */
  readonly why: string;
  readonly right: boolean;
}

export interface QuizState {
  readonly chosen: ReadonlySet<string>;
  /** Options whose verdict stands: all after a check, those judged well during another try. */
  readonly settled: ReadonlySet<string>;
  /** What was chosen at the last check; of one answer, at every check so far. */
  readonly tried: ReadonlySet<string>;
  readonly phase: 'asking' | 'judged';
}

export type Kind = 'single' | 'multiple';

export function kindOf(options: readonly Option[]): Kind {
  return options.filter((option) => option.right).length > 1 ? 'multiple' : 'single';
}

/** @param chosen what was chosen at the last check, if it is known; unknown ids are left out */
export function initialQuiz(
  options: readonly Option[],
  chosen: readonly string[] | null,
): QuizState {
  const known = options.map((option) => option.id).filter((id) => chosen?.includes(id));
  const fresh: QuizState = {
    chosen: new Set(known),
    settled: new Set(),
    tried: new Set(),
    phase: 'asking',
  };
  return known.length === 0 ? fresh : check(options, fresh);
}

export function choose(
  options: readonly Option[],
  state: QuizState,
  id: string,
  on: boolean,
): QuizState {
  if (state.phase === 'judged' || state.settled.has(id)) return state;
  const chosen = new Set(kindOf(options) === 'single' ? [] : state.chosen);
  if (on) chosen.add(id);
  else chosen.delete(id);
  return { ...state, chosen };
}

/** An option is judged well if it was chosen and holds, or left and does not. */
export function isJudgedWell(option: Option, state: QuizState): boolean {
  return state.chosen.has(option.id) === option.right;
}

export function isAllRight(options: readonly Option[], state: QuizState): boolean {
  return options.every((option) => isJudgedWell(option, state));
}

export function check(options: readonly Option[], state: QuizState): QuizState {
  if (state.chosen.size === 0) return state;
  return {
    ...state,
    phase: 'judged',
    tried: kindOf(options) === 'single' ? new Set([...state.tried, ...state.chosen]) : state.chosen,
    settled: new Set(options.map((option) => option.id)),
  };
}

/**
 * Another try at what was missed. Of many answers, those judged well stay as they are. Of one answer,
 * the wrong ones that were tried stay closed.
 */
export function retry(options: readonly Option[], state: QuizState): QuizState {
  if (state.phase !== 'judged' || isAllRight(options, state)) return state;
  const multiple = kindOf(options) === 'multiple';
  const settled = options.filter((option) =>
    multiple ? isJudgedWell(option, state) : state.tried.has(option.id) && !option.right,
  );
  const chosen = multiple
    ? settled.filter((option) => option.right).map((option) => option.id)
    : [];
  return {
    ...state,
    chosen: new Set(chosen),
    settled: new Set(settled.map((option) => option.id)),
    phase: 'asking',
  };
}

export interface Score {
  /** Chosen and right. */
  readonly right: number;
  /** Right and not chosen. */
  readonly missed: number;
}

export function score(options: readonly Option[], state: QuizState): Score {
  const holding = options.filter((option) => option.right);
  const right = holding.filter((option) => state.chosen.has(option.id)).length;
  return { right, missed: holding.length - right };
}
