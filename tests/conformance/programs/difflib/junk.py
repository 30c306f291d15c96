# Junk is not looked for, but joins a run beside it.
from difflib import SequenceMatcher, IS_CHARACTER_JUNK, IS_LINE_JUNK

print(SequenceMatcher(None, ' abcd', 'abcd abcd').find_longest_match(0, 5, 0, 9))
s = SequenceMatcher(lambda c: c == ' ', ' abcd', 'abcd abcd')
print(s.find_longest_match(0, 5, 0, 9), s.bjunk, sorted(s.b2j))
s = SequenceMatcher(lambda c: c in ' \t', 'private Thread currentThread;', 'private volatile Thread currentThread;')
print(round(s.ratio(), 3))
for block in s.get_matching_blocks():
    print('a[%d] and b[%d] match for %d elements' % block)
print([IS_CHARACTER_JUNK(c) for c in ' \tx\n'], [IS_LINE_JUNK(x) for x in ('\n', '  #  \n', 'a #', '##')])
