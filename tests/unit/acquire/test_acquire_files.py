"""What becomes of the paths that a user names."""

import hashlib
import io
import json
import os

import pytest

from dragoman.acquire.files import FileAcquirer
from dragoman.model.report import Capture, Skipped


def take(target, **options):
    return list(FileAcquirer(**options).captures(str(target)))


def only(target, **options):
    (item,) = take(target, **options)
    return item


@pytest.fixture
def write(tmp_path):
    def write(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def test_a_path_is_accepted_and_an_address_is_not():
    assert FileAcquirer().accepts("reports/monday.txt")
    assert not FileAcquirer().accepts("https://example.org/monday")


def test_a_text_file_becomes_a_capture_of_its_bytes(write):
    path = write("monday.txt", "The ministers met in Oslo.")
    capture = only(path)
    assert capture == Capture(
        b"The ministers met in Oslo.",
        str(path),
        hashlib.sha256(b"The ministers met in Oslo.").hexdigest(),
        "text/plain",
        "monday",
    )


@pytest.mark.parametrize("name", ["page.html", "page.htm", "page.xhtml", "PAGE.HTML"])
def test_a_web_page_is_known_by_its_suffix(write, name):
    assert only(write(name, "<p>The ministers met.</p>")).media_type == "text/html"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("start", ["<!DOCTYPE html>", "\n <html>", '<?xml version="1.0"?><html>'])
def test_a_web_page_in_a_text_file_is_known_by_its_start(write, start, encoding):
    assert only(write("page.txt", f"{start}<body>Met.</body>".encode(encoding))).media_type == "text/html"


def test_a_folder_is_walked_in_order_and_hidden_files_are_passed_over(write, tmp_path):
    for name in ("b/two.txt", "a.txt", "b/.secret.txt", ".git/c.txt", "b/one.txt"):
        write(name, f"Text of {name}.")
    assert [item.name for item in take(tmp_path)] == ["a", "one", "two"]


def test_files_of_other_kinds_in_a_folder_are_reported(write, tmp_path):
    write("a.txt", "The ministers met.")
    write("b.docx", "whatever")
    write("README", "whatever")
    readme, capture, docx = take(tmp_path)
    assert isinstance(capture, Capture)
    assert isinstance(readme, Skipped)
    assert docx.stage == "acquire"
    assert "not a kind of file" in docx.reason


def test_a_file_without_suffix_is_taken_when_named_itself(write):
    assert only(write("report", "The ministers met.")).name == "report"


def test_an_empty_folder_is_reported(tmp_path):
    assert only(tmp_path).reason == "The folder holds no files."


def test_a_missing_file_is_skipped_with_a_reason(tmp_path):
    skipped = only(tmp_path / "nowhere.txt")
    assert skipped == Skipped(str(tmp_path / "nowhere.txt"), "acquire", "There is no such file or folder.")


@pytest.mark.parametrize(("content", "reason"), [(b"", "is empty"), (b" \n\t \n", "nothing but blanks")])
def test_an_empty_file_is_skipped(write, content, reason):
    assert reason in only(write("a.txt", content)).reason


def test_a_reports_file_without_lines_is_skipped(write):
    assert "nothing but blanks" in only(write("reports.jsonl", b"\n\n")).reason


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7 and so on", b"\x89PNG\r\n\x1a\n", bytes(range(256)) * 8, b"text with\x00a hole and more"]
)
def test_binary_data_is_skipped_with_its_hash(write, content):
    skipped = only(write("a.txt", content))
    assert "binary" in skipped.reason
    assert skipped.capture == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "cp1251"])
def test_text_in_another_encoding_is_not_taken_for_binary(write, encoding):
    text = "The ministers met in Oslo." if "16" in encoding else "Министры встретились в Осло."
    assert isinstance(only(write("a.txt", text.encode(encoding))), Capture)


def test_a_huge_file_is_refused_without_being_read(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    skipped = only(path)
    assert "50,000,000" in skipped.reason
    assert skipped.capture == ""


def test_the_limit_is_a_setting(write):
    assert isinstance(only(write("a.txt", "Four ministers met."), max_bytes=5), Skipped)


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert only(tmp_path / "pipe.txt").reason == "It is neither a file nor a folder."


def test_an_unreadable_file_is_skipped(write, monkeypatch):
    path = write("a.txt", "The ministers met.")
    monkeypatch.setattr(type(path), "read_bytes", _refuse)
    assert only(path).reason == "It cannot be read: Permission denied."


def test_an_unreadable_folder_is_skipped(write, tmp_path, monkeypatch):
    write("a.txt", "The ministers met.")
    write("closed/b.txt", "They met again.")
    scan = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: _refuse(path) if str(path).endswith("closed") else scan(path))
    capture, skipped = take(tmp_path)
    assert isinstance(capture, Capture)
    assert skipped.address.endswith("closed")
    assert "Permission denied" in skipped.reason


def _refuse(path):
    raise PermissionError(13, "Permission denied", str(path))


def test_each_line_of_a_reports_file_is_a_capture(write):
    line = json.dumps({"id": "r1", "text": "The ministers met.", "outlet": "Example Times"})
    path = write("reports.jsonl", f"{line}\n\n" + json.dumps({"id": 2, "text": "They met again."}))
    first, second = take(path)
    assert (first.name, first.address, first.media_type) == ("r1", f"{path}#1", "application/json")
    assert first.content == line.encode()
    assert (second.name, second.address) == ("2", f"{path}#3")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"id": "r1", "text": ', "not well-formed"),
        (b'{"id": "r1", "text": "\xff\xfe"}', "not well-formed"),
        ("[" * 100_000, "not well-formed"),
        ('["r1", "text"]', "not a JSON object"),
        ('{"text": "The ministers met."}', "no `id`"),
        ('{"id": true, "text": "The ministers met."}', "no `id`"),
        ('{"id": "r1"}', "no `text`"),
        ('{"id": "r1", "text": " "}', "no `text`"),
        ('{"id": "r1", "text": 7}', "no `text`"),
    ],
)
def test_a_bad_line_is_skipped_and_the_next_is_taken(write, line, reason):
    line = line if isinstance(line, bytes) else line.encode()
    path = write("reports.jsonl", line + b'\n{"id": "good", "text": "The ministers met."}\n')
    skipped, capture = take(path)
    assert reason in skipped.reason
    assert skipped.address == f"{path}#1"
    assert skipped.capture == hashlib.sha256(line.strip()).hexdigest()
    assert capture.name == "good"


def test_a_huge_line_is_skipped_and_the_next_is_taken(write):
    huge = json.dumps({"id": "r1", "text": "x" * 5000})
    good = json.dumps({"id": "r2", "text": "The ministers met."})
    skipped, capture = take(write("reports.jsonl", f"{huge}\n{good}"), max_bytes=1000)
    assert "larger than the limit of 1,000 bytes" in skipped.reason
    assert (capture.name, capture.address[-2:]) == ("r2", "#2")


def test_two_files_of_one_name_are_both_kept_under_names_of_their_own(write, tmp_path):
    write("a/report.txt", "The ministers met.")
    write("b/report.txt", "The ministers did not meet.")
    first, second = take(tmp_path)
    assert first.name == "report"
    assert second.name == f"report~{second.sha256[:8]}"


def test_the_same_file_named_twice_keeps_its_name(write):
    path = write("report.txt", "The ministers met.")
    acquirer = FileAcquirer()
    assert [item.name for _ in range(2) for item in acquirer.captures(str(path))] == ["report", "report"]


def test_a_dash_takes_one_report_from_standard_input(monkeypatch):
    assert from_stdin(monkeypatch, b"The ministers met.").name == "stdin"
    assert from_stdin(monkeypatch, b"<!doctype html><p>The ministers met.").media_type == "text/html"


@pytest.mark.parametrize("content", [b"", b" \n", b"%PDF-1.7", b"x" * 101])
def test_standard_input_that_is_no_report_is_skipped(monkeypatch, content):
    skipped = from_stdin(monkeypatch, content)
    assert (skipped.address, type(skipped)) == ("stdin", Skipped)


def from_stdin(monkeypatch, content):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
    (item,) = FileAcquirer(max_bytes=100).captures("-")
    return item
