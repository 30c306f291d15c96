import codecs
import string

def caesar(text, shift):
    lower, upper = string.ascii_lowercase, string.ascii_uppercase
    table = str.maketrans(lower + upper, lower[shift:] + lower[:shift] + upper[shift:] + upper[:shift])
    return text.translate(table)

secret = caesar("Hello, World!", 3)
print(secret, caesar(secret, 23), codecs.encode("Hello", "rot13"))

def vigenere(text, key, sign=1):
    out, i = [], 0
    for c in text:
        if c in string.ascii_uppercase:
            k = ord(key[i % len(key)]) - 65
            c = chr((ord(c) - 65 + sign * k) % 26 + 65)
            i += 1
        out.append(c)
    return "".join(out)

v = vigenere("ATTACK AT DAWN", "LEMON")
print(v, vigenere(v, "LEMON", -1))
print("".join(sorted(set("the quick brown fox") & set(string.ascii_lowercase))), set(string.ascii_lowercase) - set("pack my box with five dozen liquor jugs"))
morse = dict(zip("SO", ["...", "---"]))
print(" ".join(morse[c] for c in "SOS"), string.Formatter().format("{0!r:>6} {x}", "a", x=1))
