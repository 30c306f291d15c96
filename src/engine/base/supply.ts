/**
 * What the engine can begin without: the texts of Python modules, natives that few programs use, names of characters.
 * Where everything is at hand (Node) all of it is there from the start. The course's worker starts with nothing and
 * fetches what a program asks for: whoever needs a supply that is not there leaves the engine by SupplyMissing, and the
 * host runs the program again from its start when it has provided it. A run is determined by its program and its
 * configuration, so that nobody can tell afterwards. No promise is made here; fetching is the host's business.
 */
export class SupplyMissing extends Error {
  readonly supply: string;

  constructor(supply: string) {
    super(`${supply} has not been fetched`);
    this.name = 'SupplyMissing';
    this.supply = supply;
  }
}

/** One thing that may come later. */
export class Supply<T> {
  readonly name: string;
  private value: T | null = null;

  constructor(name: string) {
    this.name = name;
  }

  provide(value: T): void {
    this.value = value;
  }

  get(): T {
    if (this.value === null) throw new SupplyMissing(this.name);
    return this.value;
  }
}
