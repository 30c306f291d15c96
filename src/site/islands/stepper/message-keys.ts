/** Beginnings of the messages that the stepper uses. */
export const STEPPER_MESSAGES: readonly string[] = [
  'stepper.',
  'why.',
  'thread.',
  'unit.',
  'transport.moment',
  'playground.stop',
  'playground.code',
];
