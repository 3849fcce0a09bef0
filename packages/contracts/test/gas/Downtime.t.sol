// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {VmSafe} from "forge-std/Vm.sol";
import {IDowntime} from "../../contracts/interfaces/IDowntime.sol";
import {PursesTest} from "../support/PursesTest.sol";

/// @notice What a proof of downtime costs to execute, around the call, with all storage cold.
contract DowntimeGasTest is PursesTest {
    uint256 private constant SEATS = 100;
    uint256 private constant PIECE = 200;
    uint256 private constant PIECE_GAS = 1_100_000;

    /// @dev As many as the network has seats, and as many blocks as a client shows in one transaction.
    function test_APieceOf200BlocksOf100ValidatorsCostsAtMost1100000Gas() external {
        VmSafe.Wallet memory his = _validator(bob, 40 ether, 1);
        bytes20[] memory members = new bytes20[](SEATS);
        for (uint256 i = 0; i < SEATS; ++i) {
            members[i] = bytes20(keccak256(abi.encode(i)));
        }
        members[57] = _idOf(his);
        bytes memory signed = hex"fffffffffffffffdffffffff0f"; // all but place 57
        IDowntime.Terms memory terms = _terms();
        terms.window = 3_600;
        vm.prank(governor);
        downtime.setTerms(terms);
        IDowntime.Missed[] memory missed = _blocks(PIECE, members, signed);
        bytes memory call = abi.encodeCall(downtime.report, (members, 57, missed, false));
        vm.cool(address(downtime));
        vm.cool(address(validators));
        downtime.staking(); // the called account itself is warm in every transaction
        uint256 before = gasleft();
        (bool done,) = address(downtime).call(call);
        uint256 used = before - gasleft();
        assertTrue(done);
        vm.snapshotValue("Downtime", "report, 200 blocks of 100 validators", used);
        vm.snapshotValue("Downtime", "report, 200 blocks of 100 validators, bytes of the call", call.length);
        assertEq(downtime.caseOf(address(this), bob).count, PIECE);
        assertLe(used, PIECE_GAS);
    }

    /// @dev The first time, when the purse gets its code, and later.
    function test_SharingTips() external {
        VmSafe.Wallet memory his = _validator(bob, 40 ether, 1);
        for (uint256 i = 0; i < 2; ++i) {
            _tip(_idOf(his), 1 ether);
            vm.cool(address(tips));
            vm.cool(address(staking));
            vm.cool(address(validators));
            tips.staking();
            uint256 before = gasleft();
            tips.share(_idOf(his));
            vm.snapshotValue("Tips", i == 0 ? "share, first" : "share, later", before - gasleft());
        }
    }
}
