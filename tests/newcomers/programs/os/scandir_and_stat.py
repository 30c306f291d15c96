import os, stat, tempfile, shutil
d = tempfile.mkdtemp()
for name, text in [("b.txt", "bb"), ("a.txt", "a")]:
    with open(os.path.join(d, name), "w") as f:
        f.write(text)
with os.scandir(d) as it:
    print(sorted((e.name, e.is_file(), e.stat().st_size) for e in it))
print(stat.S_ISDIR(os.stat(d).st_mode))
try:
    os.remove(os.path.join(d, "missing"))
except FileNotFoundError as e:
    print(e.errno, e.strerror)
shutil.rmtree(d)
print(os.path.isdir(d))
