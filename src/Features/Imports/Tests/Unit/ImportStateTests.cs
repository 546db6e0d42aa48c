using CauNoi.Imports.Rules;

namespace CauNoi.Imports.Tests.Unit;

public class ImportStateTests
{
    private static readonly TimeSpan Now = TimeSpan.Zero;

    [Fact]
    public void Every_state_takes_its_steps_and_no_others()
    {
        var possible = from state in Enum.GetValues<ImportState>() from step in Enum.GetValues<ImportStep>()
                       let next = ImportStates.After(state, step) where next is not null select $"{state} {step} {next}";
        possible.ShouldBe(
        [
            "Reading Check Checked", "Reading Drop Dropped", "Checked Accept Applying", "Checked Drop Dropped",
            "Applying Finish Finished", "Applying Undo Undone", "Finished Undo Undone",
        ]);
    }

    [Theory]
    [InlineData(false, false, false, false, false, ImportState.Reading)]
    [InlineData(true, false, false, false, false, ImportState.Checked)]
    [InlineData(true, true, false, false, false, ImportState.Applying)]
    [InlineData(true, true, false, true, false, ImportState.Finished)]
    [InlineData(true, true, false, true, true, ImportState.Undone)]
    [InlineData(true, true, false, false, true, ImportState.Undone)]
    [InlineData(true, false, true, false, false, ImportState.Dropped)]
    [InlineData(false, false, true, false, false, ImportState.Dropped)]
    public void The_state_follows_from_what_has_happened(bool read, bool accepted, bool dropped, bool finished, bool undone, ImportState state) =>
        ImportStates.Of(read, accepted, dropped, finished, undone).ShouldBe(state);

    [Fact]
    public void Only_a_fresh_table_with_good_rows_of_the_same_kind_is_accepted()
    {
        ImportDecisions.Accept(ImportState.Checked, 1, 0, false, true, Now).ShouldBeNull();
        ImportDecisions.Accept(ImportState.Checked, 0, 0, false, true, Now).ShouldBe(ImportRefusals.NothingGood);
        ImportDecisions.Accept(ImportState.Checked, 1, 0, false, false, Now).ShouldBe(ImportRefusals.Old);
        ImportDecisions.Accept(ImportState.Checked, 1, 0, false, true, ImportDecisions.Fresh).ShouldBeNull();
        ImportDecisions.Accept(ImportState.Checked, 1, 0, false, true, ImportDecisions.Fresh + TimeSpan.FromTicks(1)).ShouldBe(ImportRefusals.Old);
        foreach (var state in Enum.GetValues<ImportState>().Where(s => s != ImportState.Checked))
            ImportDecisions.Accept(state, 1, 0, false, true, Now).ShouldBe(ImportRefusals.NotWaiting, state.ToString());
    }

    [Fact]
    public void What_was_recorded_is_undone_and_what_was_not_is_given_up()
    {
        Enum.GetValues<ImportState>().Where(s => ImportDecisions.Undo(s) is null).ShouldBe([ImportState.Applying, ImportState.Finished]);
        Enum.GetValues<ImportState>().Where(s => ImportDecisions.Drop(s) is null).ShouldBe([ImportState.Reading, ImportState.Checked]);
        foreach (var state in Enum.GetValues<ImportState>()) ImportStates.Word(state).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(3, 3, false, false)]
    [InlineData(3, 3, true, true)]
    [InlineData(3, 2, false, true)]
    [InlineData(3, 0, false, true)]
    public void Rows_of_closed_periods_alone_are_recorded_for_a_reason_only(int good, int closed, bool reasoned, bool let)
    {
        var refused = ImportDecisions.Accept(ImportState.Checked, good, closed, reasoned, true, TimeSpan.Zero);
        refused.ShouldBe(let ? null : ImportRefusals.AllClosed);
    }
}
