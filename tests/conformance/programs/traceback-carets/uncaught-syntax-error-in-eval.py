expression = "3 + * 4"
print(eval("3 + 4"))
print(eval(expression))
