/** A question on a page, answered by somebody's hands: a mouse, or keys alone. */
import type { Locator, Page } from '@playwright/test';
import { withoutMarks } from '../../../src/site/lib/inline-code.ts';
import { expect } from './page.ts';

export type Hands = 'mouse' | 'keys';

/** What the build wrote about a question, with the key that the engine computed. */
export interface Asked {
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  readonly options: readonly { id: string; text: string; why: string; right: boolean }[];
  readonly places: {
    readonly kind: 'order' | 'match';
    readonly rows: readonly { id: string; text: string; why: string }[];
    readonly choices: readonly { id: string; text: string }[];
  } | null;
}

/** Text as a page shows it: no marks of code, white space as one. */
export const shown = (text: string): string => withoutMarks(text).replaceAll(/\s+/g, ' ').trim();

export class QuestionForm {
  readonly root: Locator;
  private readonly page: Page;
  private readonly hands: Hands;

  constructor(page: Page, id: string, hands: Hands) {
    this.page = page;
    this.hands = hands;
    this.root = page.locator(`form.quiz[data-quiz="${id}"]`);
  }

  get status(): Locator {
    return this.root.getByRole('status');
  }

  key(name: string): Locator {
    return this.root.locator(`[data-key="${name}"]`);
  }

  /** The options that can be answered now. */
  async open(): Promise<string[]> {
    return this.root
      .locator('label.opt input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  }

  /** The focus goes where Tab would have brought it when somebody comes to the question from above. */
  async enter(): Promise<void> {
    await this.root.scrollIntoViewIfNeeded();
    if (this.hands === 'keys') await this.root.locator('[data-key]').first().focus();
    else await this.root.hover();
    await expect(
      this.page.locator(`astro-island:has(form[data-quiz])`, { has: this.root }),
    ).toHaveAttribute('data-intent', 'ready');
  }

  private focused(): Promise<string> {
    return this.root.evaluate((form) =>
      form.contains(document.activeElement)
        ? (document.activeElement?.getAttribute('data-key') ?? 'inside')
        : '',
    );
  }

  /** Presses Tab until one of these controls has the focus. */
  private async tabTo(keys: readonly string[], back = false): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      if (keys.includes(await this.focused())) return;
      await this.page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab never reaches ${keys.join(' or ')}`);
  }

  /** Ticks options, in the order in which they stand. */
  async choose(ids: readonly string[]): Promise<void> {
    const open = await this.open();
    for (const id of open.filter((one) => ids.includes(one))) {
      const input = this.key(`option-${id}`);
      if (this.hands === 'mouse') await this.root.locator(`label.opt:has([value="${id}"])`).click();
      else if ((await input.getAttribute('type')) === 'radio') await this.arrowTo(open, id);
      else {
        await this.tabTo([`option-${id}`]);
        await this.page.keyboard.press('Space');
      }
      await expect(input).toBeChecked();
    }
  }

  /** Radio buttons are one stop of Tab; arrow keys go from one to the next and choose it. */
  private async arrowTo(open: readonly string[], id: string): Promise<void> {
    await this.tabTo(open.map((one) => `option-${one}`));
    await this.page.keyboard.press('Space');
    for (let presses = 0; presses < open.length; presses++) {
      if (await this.key(`option-${id}`).isChecked()) return;
      await this.page.keyboard.press('ArrowDown');
    }
  }

  /** Presses the one button of the form: to check, or to answer again. */
  async press(): Promise<void> {
    if (this.hands === 'mouse') {
      await this.key('check').click();
      return;
    }
    await this.tabTo(['check']);
    await this.page.keyboard.press('Enter');
  }

  /** Moves pieces up until each place holds the piece that belongs there. */
  async putInOrder(rows: readonly { id: string; text: string }[]): Promise<void> {
    for (const [place, { id, text }] of rows.entries()) {
      const up = this.key(`up-${id}`);
      if (this.hands === 'keys') await this.keysTo(`up-${id}`);
      for (let presses = 0; presses < rows.length; presses++) {
        if (shown(await this.piece(place)) === shown(text)) break;
        if (this.hands === 'mouse') await up.click();
        else await this.page.keyboard.press('Enter');
        await expect(this.status).toHaveText(/place \d/);
        // The piece takes the focus with it, as far as it goes.
        await expect(up).toBeFocused();
      }
    }
  }

  private piece(place: number): Promise<string> {
    return this.root.locator('.places li .what').nth(place).innerText();
  }

  /** The pieces have moved, so a control may stand before or behind the focus. */
  private async keysTo(key: string): Promise<void> {
    const isBefore = await this.key(key).evaluate((control) => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === control) return false;
      return (
        (control.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      );
    });
    await this.tabTo([key], isBefore);
  }

  /** Gives rows their partners: from the lists that open, or by arrow keys on a closed list. */
  async pair(partners: ReadonlyMap<string, string>): Promise<void> {
    for (const [row, partner] of partners) {
      const list = this.key(`pair-${row}`);
      if (this.hands === 'mouse') {
        await list.selectOption(partner);
      } else {
        await this.keysTo(`pair-${row}`);
        for (let presses = 0; presses < 12 && (await list.inputValue()) !== partner; presses++)
          await this.page.keyboard.press('ArrowDown');
      }
      await expect(list).toHaveValue(partner);
    }
  }
}
