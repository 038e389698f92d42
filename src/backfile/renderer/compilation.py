"""Compiled templates made faster: the Python that Jinja generates, rewritten as a syntax tree.

Jinja compiles a template to generators that yield each piece of text through every level of blocks, looks attributes up
by a function of its own, and calls macros through two more. Here a block collects its pieces in a list, attributes are
Python's, texts are escaped in place, and macros are called directly. That is right for whatever renders without an
exception; where one is raised, whoever renders asks the unchanged template again, which knows undefined names, keys of
dictionaries and the places of errors. So this module changes what a page costs, never what it says.
"""

from __future__ import annotations

import ast
import keyword
from types import CodeType
from typing import cast

_PIECES = "_pieces"
_ESCAPE = "_escape"


def compile_faster(source: str, filename: str) -> CodeType:
    """The code of a template's generated source; `environment` must have `escaped`, `escape_text` and `direct_macro`."""
    tree = _Rewriting().visit(ast.parse(source))
    return compile(ast.fix_missing_locations(tree), filename, "exec")


class _Rewriting(ast.NodeTransformer):
    """Rewrites expressions first, then the statements of generator functions."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        self.generic_visit(node)
        if node.name == "macro":  # called directly, its missing arguments are missing as Jinja's own call says it
            node.args.defaults = [_name("missing") for _ in node.args.args]
        elif any(_is_generator_mark(statement) for statement in node.body):
            body = _collected([statement for statement in node.body if not _is_generator_mark(statement)])
            start = ast.parse(f"{_PIECES} = []; {_ESCAPE} = environment.escape_text").body
            node.body = [*start, *body, ast.Return(_name(_PIECES))]
        return node

    def visit_Try(self, node: ast.Try) -> ast.Try | list[ast.stmt]:
        self.generic_visit(node)
        match node.finalbody:
            case [ast.Expr(value=ast.Call() as call)] if _method_of("gen", call) == "close":
                return node.body  # a list has nothing to close
        return node

    def visit_Call(self, node: ast.Call) -> ast.expr:
        called = _method_of("environment", node)
        if called == "escaped":
            return self._escaped(node)
        self.generic_visit(node)
        match node:
            case ast.Call(args=[value, ast.Constant(value=str() as name)], keywords=[]) if (
                called == "getattr" and name.isidentifier() and not keyword.iskeyword(name)
            ):
                return ast.Attribute(value, name, ast.Load())
            case ast.Call(func=ast.Name(id="Macro")):
                node.func = ast.Attribute(_name("environment"), "direct_macro", ast.Load())
            case ast.Call(args=[callee, *arguments]) if _method_of("context", node) == "call" and _is_positional(node):
                return ast.IfExp(  # methods of texts and tuples: nothing that a context could be passed to
                    test=_is_class(callee, "_callee", ast.Attribute(_name("environment"), "builtin", ast.Load())),
                    body=ast.Call(_name("_callee"), arguments, []),
                    orelse=ast.Call(node.func, [_name("_callee"), *arguments], node.keywords),
                )
        return node

    def _escaped(self, node: ast.Call) -> ast.expr:
        """A text is escaped at once, a macro's HTML taken as it is; whatever else is left to `escaped`."""
        value = node.args[0]
        if isinstance(value, ast.Call) and _method_of("context", value) == "call" and _is_positional(value):
            callee, *arguments = [cast(ast.expr, self.visit(argument)) for argument in value.args]
            again = ast.Call(value.func, [_name("_macro"), *arguments], value.keywords)
            return ast.IfExp(
                test=_is_class(callee, "_macro", ast.Attribute(_name("environment"), "direct_macro", ast.Load())),
                body=ast.Call(ast.Attribute(_name("_macro"), "direct", ast.Load()), arguments, []),
                orelse=ast.Call(node.func, [again], []),
            )
        return ast.IfExp(
            test=_is_class(cast(ast.expr, self.visit(value)), "_value", _name("str")),
            body=ast.Call(_name(_ESCAPE), [_name("_value")], []),
            orelse=ast.Call(node.func, [_name("_value")], []),
        )


def _is_class(value: ast.expr, name: str, wanted: ast.expr) -> ast.expr:
    """`(name := value).__class__ is wanted`."""
    named = ast.NamedExpr(ast.Name(name, ast.Store()), value)
    return ast.Compare(ast.Attribute(named, "__class__", ast.Load()), [ast.Is()], [wanted])


def _name(text: str) -> ast.Name:
    return ast.Name(text, ast.Load())


def _method_of(owner: str, node: ast.Call) -> str | None:
    """The method's name of a call like `owner.method(…)`."""
    match node.func:
        case ast.Attribute(value=ast.Name(id=name), attr=method) if name == owner:
            return method
    return None


def _is_positional(call: ast.Call) -> bool:
    """Whether a macro is called without keywords of the template's, and without `*` and `**`."""
    ours = all(word.arg in ("_loop_vars", "_block_vars") for word in call.keywords)
    return ours and not any(isinstance(argument, ast.Starred) for argument in call.args)


def _is_generator_mark(statement: ast.stmt) -> bool:
    """`if 0: yield None`, by which Jinja makes a function a generator."""
    match statement:
        case ast.If(test=ast.Constant(value=0)):
            return True
    return False


def _collected(statements: list[ast.stmt]) -> list[ast.stmt]:
    """Statements that yield as statements that collect; runs of yields in one step."""
    found: list[ast.stmt] = []
    run: list[ast.expr] = []

    def end_run() -> None:
        if run:
            found.append(ast.AugAssign(ast.Name(_PIECES, ast.Store()), ast.Add(), ast.Tuple(_joined(run), ast.Load())))
            run.clear()

    for statement in statements:
        match statement:
            case ast.Expr(value=ast.Yield(value=ast.expr() as value)):
                run.append(value)
                continue
            case ast.Pass():
                continue
        end_run()
        match statement:
            case ast.Expr(value=ast.YieldFrom(value=value)):
                found.append(ast.AugAssign(ast.Name(_PIECES, ast.Store()), ast.Add(), value))
            case ast.Return(value=None):
                found.append(ast.Return(_name(_PIECES)))
            case ast.FunctionDef():
                found.append(statement)
            case _:
                found.append(_within(statement))
    end_run()
    return found


def _within(statement: ast.stmt) -> ast.stmt:
    """A compound statement with its parts rewritten."""
    for field in ("body", "orelse", "finalbody"):
        part = getattr(statement, field, None)
        if part:
            setattr(statement, field, _collected(part) or [ast.Pass()])
    for handler in getattr(statement, "handlers", ()):
        handler.body = _collected(handler.body) or [ast.Pass()]
    return statement


def _joined(pieces: list[ast.expr]) -> list[ast.expr]:
    """Neighbouring constants as one."""
    found: list[ast.expr] = []
    for piece in pieces:
        match (found[-1] if found else None, piece):
            case ast.Constant(value=str() as one), ast.Constant(value=str() as two):
                found[-1] = ast.Constant(one + two)
            case _:
                found.append(piece)
    return found
