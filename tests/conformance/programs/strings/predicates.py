samples = ["abc", "abc1", "123", "12.3", "", " \t\n", "a_b", "1abc", "class", "é", "²", "½", "٣", "A B"]
for s in samples:
    print(repr(s), s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isspace(), s.isidentifier(), s.isascii(), s.isprintable())
