# In long sequences what is everywhere is no place to begin.
from difflib import SequenceMatcher

b = 'b' * 100 + 'a' * 199
for autojunk in (True, False):
    s = SequenceMatcher(None, 'a' + 'b' * 200, b, autojunk=autojunk)
    print(sorted(s.bpopular), round(s.ratio(), 4), len(s.get_matching_blocks()))
