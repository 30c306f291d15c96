/** Programs with some of their module-level constants set to other numbers: `{ THREADS: 8 }`. */

/** @throws Error when a name is not assigned a number once */
export function withConstants(source: string, set: Readonly<Record<string, number>>): string {
  return Object.entries(set).reduce((text, [name, value]) => {
    const assignment = new RegExp(`^${name} = -?[\\d_.]+`, 'gm');
    const found = text.match(assignment)?.length ?? 0;
    if (found !== 1) throw new Error(`a line "${name} = NUMBER" stands ${found} times, not once`);
    return text.replace(assignment, `${name} = ${value}`);
  }, source);
}
