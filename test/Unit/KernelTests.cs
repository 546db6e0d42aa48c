using CauNoi.Kernel;

namespace CauNoi.Test.Unit;

public class OutcomeTests
{
    [Fact]
    public void A_refused_outcome_has_no_value()
    {
        Outcome<string> outcome = new Refusal("Chưa được.");
        outcome.Ok.ShouldBeFalse();
        outcome.Value.ShouldBeNull();
    }
}
