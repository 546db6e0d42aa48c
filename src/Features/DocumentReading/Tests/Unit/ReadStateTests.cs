using CauNoi.DocumentReading.Rules;

namespace CauNoi.DocumentReading.Tests.Unit;

/// <summary>The whole matrix of states and steps.</summary>
public class ReadStateTests
{
    [Fact]
    public void Every_step_is_open_in_these_states_and_no_others()
    {
        var open = new Dictionary<(ReadState, ReadStep), ReadState>
        {
            [(ReadState.Waiting, ReadStep.Begin)] = ReadState.Reading, [(ReadState.Reading, ReadStep.Begin)] = ReadState.Reading, [(ReadState.Reading, ReadStep.Finish)] = ReadState.Review,
            [(ReadState.Reading, ReadStep.Refuse)] = ReadState.Unreadable, [(ReadState.Review, ReadStep.Confirm)] = ReadState.Done, [(ReadState.Waiting, ReadStep.Drop)] = ReadState.Dropped,
            [(ReadState.Reading, ReadStep.Drop)] = ReadState.Dropped, [(ReadState.Review, ReadStep.Drop)] = ReadState.Dropped, [(ReadState.Unreadable, ReadStep.Drop)] = ReadState.Dropped,
        };
        foreach (var state in Enum.GetValues<ReadState>())
            foreach (var step in Enum.GetValues<ReadStep>())
            {
                ReadStates.After(state, step).ShouldBe(open.TryGetValue((state, step), out var next) ? next : null, $"{step} in {state}");
                (ReadStates.Against(state, step) is null).ShouldBe(open.ContainsKey((state, step)));
            }
    }

    [Fact]
    public void Every_state_has_a_word_of_its_own() => Enum.GetValues<ReadState>().Select(ReadStates.Word).ShouldBeUnique();

    [Fact]
    public void A_document_keeps_why_it_cannot_be_read_until_it_is_dropped()
    {
        var now = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);
        var document = new ReadDocument { Id = Guid.CreateVersion7(), Name = "a.pdf", Title = "a.pdf" };
        document.Finish("Kế hoạch", 3, false, now).ShouldNotBeNull("nobody has begun");
        document.Begin().ShouldBeNull();
        document.Begin().ShouldBeNull("the next node takes up what a dead one left");
        document.Begun.ShouldBe(2);
        document.Refuse("Tệp hỏng.", now).ShouldBeNull();
        document.Why.ShouldBe("Tệp hỏng.");
        document.Confirm(Guid.CreateVersion7(), now).ShouldNotBeNull();
        document.Drop(now).ShouldBeNull();
        document.Why.ShouldBeNull();
    }
}
