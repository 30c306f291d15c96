"""Signatures and parameters made by hand."""
from inspect import Parameter, Signature

P = Parameter
sig = Signature([P('a', P.POSITIONAL_ONLY), P('b', P.POSITIONAL_OR_KEYWORD, default=1), P('c', P.VAR_POSITIONAL),
                 P('d', P.KEYWORD_ONLY, annotation=int)], return_annotation=str)
print(sig, repr(sig))
print(sig.replace(return_annotation=Signature.empty))
print(sig.parameters['b'].replace(default=5, name='z'), sig.parameters['d'])
print(sig == Signature(sig.parameters.values(), return_annotation=str), P('x', P.KEYWORD_ONLY) == P('x', P.KEYWORD_ONLY))
for attempt in (lambda: Signature([P('a', P.KEYWORD_ONLY), P('b', P.POSITIONAL_ONLY)]),
                lambda: Signature([P('a', P.POSITIONAL_ONLY), P('a', P.KEYWORD_ONLY)]),
                lambda: Signature([P('a', P.POSITIONAL_ONLY, default=1), P('b', P.POSITIONAL_ONLY)]),
                lambda: P('1a', P.KEYWORD_ONLY), lambda: P('if', P.KEYWORD_ONLY), lambda: P('a', 9),
                lambda: P('a', P.VAR_KEYWORD, default=1), lambda: P(3, P.KEYWORD_ONLY)):
    try:
        attempt()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
