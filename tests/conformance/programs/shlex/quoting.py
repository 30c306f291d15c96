# quote() makes one word of anything, join() a command line of words.
import shlex

for word in ['', 'plain', 'two words', "it's", '"', '$HOME', 'a/b.c', '*', '~', 'é', '@%+=:,./-_', 'a\nb', "''"]:
    quoted = shlex.quote(word)
    print(quoted, shlex.split(quoted) == [word])
print(shlex.join(['grep', '-e', 'a b', "it's", 'file.txt']))
for thing in (3, b'x', ['a']):
    try:
        shlex.quote(thing)
    except TypeError as e:
        print(e)
