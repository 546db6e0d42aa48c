using System.Text;
using CauNoi.Kernel.Text;

namespace CauNoi.Test.Unit.Text;

public class NfcTests
{
    [Fact]
    public void Decomposed_text_is_composed() => Nfc.Of("Tie\u0302\u0301ng Vie\u0323\u0302t").ShouldBe("Tiếng Việt");

    [Fact]
    public void A_name_keeps_its_spelling()
    {
        Nfc.Of("Hoà").ShouldBe("Hoà");
        Nfc.Of("Hòa").ShouldBe("Hòa");
    }

    [Fact]
    public void What_is_no_character_becomes_the_replacement_character()
    {
        foreach (var broken in new[] { "a\ud83db", "a\udd25b", "a\ufffeb" })
            Nfc.Of(broken).ShouldBe("a\ufffdb");
    }

    [Fact]
    public void A_whole_character_outside_the_basic_plane_stays() => Nfc.Of("🔥").ShouldBe("🔥");

    [Fact]
    public void The_form_is_reached_in_one_step() =>
        AnyText.Holds(text => Nfc.Of(Nfc.Of(text)) == Nfc.Of(text) && Nfc.Of(text).IsNormalized(NormalizationForm.FormC));
}
