using CauNoi.Test.Browser;

namespace CauNoi.Measures.Tests.Browser;

public sealed class MeasuresPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/so-lieu", "/so-lieu"),
        new("/so-lieu", "/so-lieu?ky=2020"),
        new("/so-lieu/{measure}", "/so-lieu/measures.festival-share"),
        new("/so-lieu/{measure}", "/so-lieu/feedback.answered?ky=2020"),
        new("/so-lieu/{measure}", "/so-lieu/measures.festival-share?ky=2025&xep=thieu&trang-noi=2"),
        new("/so-lieu/{measure}/thieu", "/so-lieu/measures.festival-share/thieu"),
        new("/ban/so-lieu", "/ban/so-lieu", "tinh"),
        new("/ban/so-lieu/{measure}", "/ban/so-lieu/activities.unity-festival.held", "xa"),
        new("/ban/so-lieu/{measure}/thieu", "/ban/so-lieu/measures.two-models-share/thieu", "xa"),
    ];
}
