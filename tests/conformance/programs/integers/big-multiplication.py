def factorial(n):
    result = 1
    for k in range(2, n + 1):
        result *= k
    return result


print(factorial(20), factorial(21), factorial(25))
print(factorial(60))
print(factorial(30) // factorial(28))
print(len(str(factorial(200))), factorial(200) % 10**9)
print(2**31, 2**32, 2**53, 2**53 + 1, 2**63, 2**64)
print(-(2**63), -(2**63) - 1, (2**63) * -3)
