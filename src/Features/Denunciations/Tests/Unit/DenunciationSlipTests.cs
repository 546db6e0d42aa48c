using CauNoi.Denunciations.Rules;

namespace CauNoi.Denunciations.Tests.Unit;

public class DenunciationSlipTests
{
    [Fact]
    public void The_same_form_has_the_same_slip_and_another_form_another_one()
    {
        var (one, again, other) = (DenunciationSlip.Of("a form"), DenunciationSlip.Of("a form"), DenunciationSlip.Of("another form"));
        again.ShouldBe(one);
        (other.Id == one.Id || other.Code == one.Code || other.Secret == one.Secret).ShouldBeFalse();
        DenunciationCode.Parse(one.Code).ShouldBe(one.Code);
        one.Secret.Length.ShouldBe(14);
    }

    [Fact]
    public void A_secret_is_known_again_however_it_is_typed()
    {
        var slip = DenunciationSlip.Of("a form");
        DenunciationSlip.HashOf($" {slip.Secret.ToLowerInvariant().Replace("-", " ")} ").ShouldBe(slip.SecretHash);
        DenunciationSlip.HashOf(slip.Secret[..^1]).ShouldNotBe(slip.SecretHash);
    }

    [Fact]
    public void A_phrase_is_long_has_several_words_and_is_the_same_on_every_keyboard()
    {
        PassPhrase.Judge("ngắn quá", "ngắn quá").ShouldBe([DenunciationRefusals.PhraseShort]);
        PassPhrase.Judge("mận mận mận mận mận mận", "mận mận mận mận mận mận").ShouldBe([DenunciationRefusals.PhraseShort]);
        PassPhrase.Judge("hoa mận nở trắng sườn đồi", "hoa đào nở trắng sườn đồi").ShouldBe([DenunciationRefusals.PhraseDiffers]);
        PassPhrase.Judge("Hoa mận  nở trắng sườn đồi", "hoa mận nở trắng sườn đồi ").ShouldBeEmpty();
    }
}
