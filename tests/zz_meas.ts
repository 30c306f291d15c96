import { readFileSync, writeSync } from 'node:fs';
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
const dir = '/work/main/public/measured/programs/';
const rows = JSON.parse(readFileSync('/work/main/public/measured/public.json', 'utf8')).filter((r: any) => r.locked && r.wall_s && /^cpython3\.1[34]$/.test(r.interpreter) && ['01','02','08','09','12','21','22','23','24','25','27'].includes(r.program.slice(0, 2)));
for (const r of rows) {
  if (process.argv[2] && !r.program.startsWith(process.argv[2])) continue;
  const argv = [r.program + '.py', '1.0', ...(r.switch_interval_arg === null ? [] : [String(r.switch_interval_arg)])];
  const t = performance.now();
  try {
    const res = runProgram(readFileSync(dir + r.program + '.py', 'utf8'), defaultConfig({ python: r.interpreter.slice(7), cores: 2, argv }), 'x.py');
    const out = res.output.map((c) => c.text).join('').trim().split('\n').at(-1)!;
    const j = out.startsWith('RESULT') ? JSON.parse(out.slice(7)) : null;
    writeSync(1, `${r.program} ${r.interpreter} ${r.switch_interval_arg} real ${r.wall_s.median} sim ${j?.wall} ratio ${(j?.wall / r.wall_s.median).toFixed(3)} wrong ${r.facts?.wrong}/${j?.facts?.wrong} ${(performance.now() - t) | 0} ms ${(res.report.bytecodes / 1e6).toFixed(0)} Mbc ${j ? '' : out.slice(0, 200)}\n`);
  } catch (e) { writeSync(1, `${r.program} ${r.interpreter} CRASH ${String((e as any).stack).slice(0, 300)}\n`); }
}
