from difflib import SequenceMatcher

s = SequenceMatcher(None, 'abxcd', 'abcd')
print(s.get_matching_blocks())
print(s.find_longest_match(), s.find_longest_match(2, 5, 0, 4))
for step in SequenceMatcher(a='qabxcd', b='abycdf').get_opcodes():
    print(*step)
print(SequenceMatcher(None, [], []).get_matching_blocks(), SequenceMatcher(None, 'a', 'b').get_opcodes())
print(SequenceMatcher(None, [1, 2, 3, 4], (2, 3, 5)).get_opcodes())
