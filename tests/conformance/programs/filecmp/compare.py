import filecmp
import os
import tempfile

os.chdir(tempfile.mkdtemp())
for name, text in [('l/same', 'x'), ('r/same', 'x'), ('l/diff', 'abc'), ('r/diff', 'xy'), ('l/only', '')]:
    os.makedirs(os.path.dirname(name), exist_ok=True)
    open(name, 'w').write(text)
print(filecmp.cmp('l/same', 'r/same', shallow=False), filecmp.cmp('l/diff', 'r/diff'))
d = filecmp.dircmp('l', 'r')
print(d.common, d.left_only, d.right_only, d.same_files, d.diff_files)
d.report()
