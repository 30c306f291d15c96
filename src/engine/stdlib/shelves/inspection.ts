/** The shelf "inspection": programs that look at programs: types, signatures, bytecode. */
import { initAst } from '../_ast.ts';
import { initOpcode } from '../_opcode.ts';
import { putOnShelf } from '../library.ts';
import { FROZEN } from './inspection-frozen.ts';

putOnShelf({
  frozen: FROZEN,
  natives: {
    _ast: initAst,
    _opcode: initOpcode,
  },
});
