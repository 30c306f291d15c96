for value in (0.5, 1.5, 2.5, 0.125, 0.375, 2.675, 1e22, 1e23, 5e-324, 1.7976931348623157e308, 0.1, 0.30000000000000004):
    print(repr(value), f"{value:.0f}", f"{value:.2f}", f"{value:.3g}", f"{value:.1e}", f"{value:.17g}", f"{value:.20f}"[:40], round(value, 2))
print(f"{1 / 3:.50f}", f"{2 ** 0.5:.40e}", f"{0.1:.60f}")
print(f"{12345678901234567890:.3e}", f"{10 ** 400 // 10 ** 100:.5e}", f"{99999:.2g}", f"{0.00009999:.1g}", f"{999999.5:g}")
try:
    print(f"{10 ** 400:f}")
except OverflowError as error:
    print(error)
