using CauNoi.Kernel.Text;

namespace CauNoi.Test.Unit.Text;

public class SlipCodeTests
{
    [Fact]
    public void A_code_of_one_desk_is_no_code_of_another()
    {
        new SlipCode("GA").Parse("ga 7k3m 9q2p").ShouldBe("GA-7K3M-9Q2P");
        new SlipCode("GA").Parse("GY-7K3M-9Q2P").ShouldBeNull();
        new SlipCode("GY").Parse("GA-7K3M-9Q2P").ShouldBeNull();
    }
}
