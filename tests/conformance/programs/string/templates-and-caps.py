import string
from string import Template

t = Template("$who owes ${amount}$$ to $whom")
print(t.substitute(who="Ann", amount=5, whom="Bob"), t.safe_substitute(who="Ann"), t.template)
print(t.get_identifiers(), t.is_valid(), Template("$ bad").is_valid())
for bad, kw in (("$who and $missing", {"who": 1}), ("costs $ 5", {}), ("${open", {}), ("$1", {})):
    try:
        Template(bad).substitute(**kw)
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
print(Template("line\n  $!").safe_substitute(), t.substitute({"who": "x", "amount": 1}, whom="kw"))
print(string.capwords("hello  wide   world"), string.capwords("a-b-c", "-"))
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, repr(string.whitespace), string.punctuation, sep="\n")

class Percent(Template):
    delimiter = "%"
    idpattern = r"[a-z]+_[a-z]+"

print(Percent("%first_name is %age %%").safe_substitute(first_name="Z"))
