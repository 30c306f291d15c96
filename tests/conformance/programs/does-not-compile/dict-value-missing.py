ages = {"ann": 30, "bob":}
print(ages)
