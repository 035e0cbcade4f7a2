"""Schemathesis asks whatever the description allows, and what it does not: nothing breaks, all is answered as described."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import openapi
from schemathesis.generation import GenerationMode
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import positive_data_acceptance
from starlette.testclient import TestClient
from toys import toy_stages
from web_base import TOKEN, make_base

from dragoman.acquire.http import Page
from dragoman.acquire.web import WebAcquirer
from dragoman.errors import AcquireError
from dragoman.serve.adding import Jobs
from dragoman.serve.app import Admission, make_app
from dragoman.serve.desk import Desk
from dragoman.settings import Settings

CASES = 2000 if os.environ.get("CI") else 300
BEYOND = [positive_data_acceptance]
"""A form cannot say what is a date, a country or a place in a list; what is none is told with 422."""
WRITES = 10**9
"""In a minute: as many as it likes."""


class NoWeb:
    """Stands for the open web, where nothing is to be had."""

    def get(self, address: str, _: object) -> Page:
        raise AcquireError(f"{address} is not to be had.")


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory):
    path: Path = tmp_path_factory.mktemp("described") / "base.db"
    make_base(path)
    desk = Desk(str(path), Settings())
    app = make_app(desk, Admission(TOKEN, hosts=("testserver", "localhost"), writes=WRITES))
    stages = toy_stages()
    app.state.jobs = Jobs(desk, replace(stages, acquirers=(*stages.acquirers, WebAcquirer(fetcher=NoWeb()))))
    with TestClient(app):
        yield app


def _known(app: Any) -> dict[str, st.SearchStrategy[str]]:
    """What is in the base, by the names of parameters, so that not all that is asked for is missing."""
    client = TestClient(app)

    def ids(path: str) -> list[str]:
        return [item["id"] for item in client.get(f"/api/v1{path}").json()["items"]]

    reports = ids("/reports")
    who = [*ids("/persons"), *ids("/offices")]
    records = [ident for kind in ("events", "agreements", "statements", "tenures") for ident in ids(f"/{kind}")]
    everything = st.sampled_from([*reports, *who, *records])
    return {"ident": everything, "name": st.sampled_from(reports), "left": st.just("IR"), "right": st.just("RU")}


FILTERS = st.fixed_dictionaries(
    {},
    optional={
        name: st.sampled_from(values)
        for name, values in {
            "who": ["person:ada", "Bob", "country:IR", "place:oslo"],
            "report": ["oslo", "again"],
            "place": ["Oslo", "place:rome"],
            "country": ["IR", "Russia"],
            "with": ["RU", "Iran"],
            "since": ["2024-03", "2024-05-01/.."],
            "until": ["2024-06", "../2024"],
            "order": ["newest"],
            "as_of": ["2024-05"],
        }.items()
    },
)
"""Filters that name what there is, in any company."""


def _asked(operation: APIOperation, known: dict[str, st.SearchStrategy[str]]) -> st.SearchStrategy[Any]:
    """Right questions and wrong ones, about what there is and what there is not."""
    right = operation.as_strategy(GenerationMode.POSITIVE)
    if "who" in {parameter.name for parameter in operation.query}:
        narrowed = FILTERS.flatmap(lambda query: operation.as_strategy(GenerationMode.POSITIVE, query=query))
        return st.one_of(narrowed, right, operation.as_strategy(GenerationMode.NEGATIVE))
    names = [parameter.name for parameter in operation.path_parameters if parameter.name in known]
    if not names:
        return st.one_of(right, operation.as_strategy(GenerationMode.NEGATIVE))
    there = st.fixed_dictionaries({name: known[name] for name in names})
    about = there.flatmap(lambda path: operation.as_strategy(GenerationMode.POSITIVE, path_parameters=path))
    return st.one_of(about, right, operation.as_strategy(GenerationMode.NEGATIVE))


def test_whatever_is_asked_is_answered_as_described(app: Any) -> None:
    schema = openapi.from_asgi("/api/v1/openapi.json", app)
    operations = [found.ok() for found in schema.get_all_operations()]
    known = _known(app)
    numbers = {}
    for operation in operations:
        asked = 0

        @seed(0)
        @settings(
            max_examples=CASES // len(operations) + 1,
            deadline=None,
            database=None,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=_asked(operation, known))
        def ask(case: Any) -> None:
            nonlocal asked
            asked += 1
            headers = {"Authorization": f"Bearer {TOKEN}"} if asked % 5 else {}
            response = case.call(headers=headers)
            assert response.status_code < 500, (case.as_curl_command(), response.text)
            case.validate_response(response, excluded_checks=BEYOND)

        ask()
        numbers[operation.label] = asked
    assert sum(numbers.values()) >= CASES * 0.9
