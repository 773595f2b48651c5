"""A session: two calls cost one load, several threads get what one would get."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

import tta
import tta.encoder
from tests.pipeline.made import EN, RU, Dictionary, prose
from tta.errors import InternalError, ModelError, NothingToAuditError, UsageError
from tta.pipeline import audit_pairs
from tta.pipeline.models import Models
from tta.settings import Settings

ROWS = list(zip(RU[:4], EN[:4], strict=True))


@pytest.fixture
def folder(tmp_path):
    for name in ("one", "two"):
        (tmp_path / f"{name}.ru.txt").write_text(prose(RU), "utf-8")
        (tmp_path / f"{name}.en.txt").write_text(prose(EN), "utf-8")
    (tmp_path / "bad.tsv").write_text("source\ttarget\n", "utf-8")
    return tmp_path


def test_whatever_an_auditor_does_it_loads_the_model_once(asked, folder):
    auditor = tta.Auditor()
    assert asked == []
    auditor.audit_pairs(ROWS)
    auditor.audit(folder / "one.ru.txt", folder / "one.en.txt")
    auditor.align(RU, EN)
    auditor.audit_texts(prose(RU), prose(EN))
    assert len(list(tta.audit_folder(folder, auditor))) == 3
    assert len(asked) == 1


def test_the_functions_share_one_and_load_anew_for_another_choice_only(asked):
    tta.audit_pairs(ROWS)
    tta.align(RU, EN)
    tta.audit_pairs(ROWS, settings=Settings(select=("DT",)))
    assert [model for model, _ in asked] == [None]
    tta.audit_pairs(ROWS, settings=Settings(model="LaBSE"))
    tta.audit_pairs(ROWS, settings=Settings(model="LaBSE", device="cpu"))
    assert [(model, options["device"]) for model, options in asked] == [
        (None, "auto"), ("LaBSE", "auto"), ("LaBSE", "cpu"),
    ]  # fmt: skip


def test_the_reader_of_both_sides_is_loaded_once_too(monkeypatch):
    loads = []
    monkeypatch.setattr("tta.pipeline.models.reader_of", lambda settings: loads.append(settings.device) or object())
    models = Models(Settings(device="cpu"))
    assert models.reader() is models.reader()
    assert loads == ["cpu"]


def test_models_for_one_text_lie_in_memory_one_after_the_other(monkeypatch):
    came = []

    class Released(Dictionary):
        def release(self):
            came.append("encoder gone")

    monkeypatch.setattr(tta.encoder, "load_encoder", lambda *_, **__: Released())
    monkeypatch.setattr(
        "tta.pipeline.pair.read_beads", lambda bitext, *_, **__: (came.append("reading"), (bitext, None))[1]
    )
    for for_one in (True, False):
        audit_pairs(ROWS, models=Models(Settings(), for_one=for_one))
    assert came == ["encoder gone", "reading", "reading"]


def test_the_reader_for_one_text_is_not_kept(monkeypatch):
    monkeypatch.setattr("tta.pipeline.models.reader_of", lambda settings: object())
    models = Models(Settings(device="cpu"), for_one=True)
    assert models.reader() is not models.reader()


def test_a_model_that_failed_to_load_is_tried_again(monkeypatch):
    answers = iter([ModelError("no space"), Dictionary()])

    def load(*_, **__):
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(tta.encoder, "load_encoder", load)
    auditor = tta.Auditor()
    with pytest.raises(ModelError, match="no space"):
        auditor.audit_pairs(ROWS)
    assert len(auditor.audit_pairs(ROWS).alignment.beads) == 4


def test_settings_of_a_call_go_before_those_of_the_auditor_but_not_for_the_model():
    auditor = tta.Auditor(Settings(select=("DT",)), device="cpu")
    assert auditor.audit_pairs(ROWS).signature["settings"]["select"] == ["DT"]
    assert auditor.audit_pairs(ROWS, settings=Settings(select=("NU",))).signature["settings"]["select"] == ["NU"]
    with pytest.raises(UsageError, match="model LaBSE: this Auditor holds the model that comes with tta; make another"):
        auditor.audit_pairs(ROWS, settings=Settings(model="LaBSE"))
    with pytest.raises(UsageError, match="device cuda: this Auditor holds cpu"):
        auditor.audit_pairs(ROWS, settings=Settings(device="cuda"))


def test_threads_that_begin_together_load_once_and_each_get_their_own_audit(asked):
    auditor, start = tta.Auditor(), Barrier(4)
    texts = [ROWS[: 1 + number % 3] for number in range(4)]

    def audited(rows):
        start.wait()
        return auditor.audit_pairs(rows)

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(audited, texts))
    assert len(asked) == 1
    assert together == [tta.Auditor().audit_pairs(rows) for rows in texts]


def test_a_model_that_is_not_to_be_had_ends_a_folder(folder, monkeypatch):
    def load(*_, **__):
        raise ModelError("no space")

    monkeypatch.setattr(tta.encoder, "load_encoder", load)
    with pytest.raises(ModelError, match="no space"):
        list(tta.audit_folder(folder))


def test_a_folder_yields_each_text_with_its_audit_or_its_error_and_a_fault_ends_no_other(folder, monkeypatch):
    auditor = tta.Auditor()
    whole = auditor.audit
    monkeypatch.setattr(
        auditor, "audit", lambda path, *args, **named: 1 / 0 if "one" in path.name else whole(path, *args, **named)
    )
    found = {item.name: result for item, result in tta.audit_folder(folder, auditor)}
    assert list(found) == ["bad", "one", "two"]
    assert isinstance(found["bad"], NothingToAuditError)
    assert isinstance(found["one"], InternalError)
    assert "one.ru.txt: tta failed on this text (ZeroDivisionError at " in str(found["one"])
    assert isinstance(found["two"], tta.Audit)


@pytest.mark.parametrize(
    ("pair", "languages"),
    [
        (("Ошибка JSON API", "JSON API error"), ("ru", "en")),
        (("JSON API error", "Ошибка JSON API"), ("en", "ru")),
        (("Кошка", "Cat"), ("ru", "en")),
        (("Да", "Yes"), ("ru", "en")),
        (("Cat", "Кошка"), ("en", "ru")),
    ],
)
def test_short_pairs_are_told_apart_by_what_only_one_of_them_has(pair, languages):
    audit = tta.audit_pairs([pair])
    assert (audit.source.language.value, audit.target.language.value) == languages


@pytest.mark.parametrize(
    "pair",
    [
        ("JSON API error", "The error of the API"),
        ("Ошибка JSON API HTTP", "Ошибка of the JSON API"),
        (f"{'A long English text that quotes one word of Russian. ' * 3} Слово.", "Another English text."),
    ],
)
def test_two_texts_of_one_language_are_still_refused(pair):
    with pytest.raises(tta.TtaError, match="both sides are English"):
        tta.audit_pairs([pair])
