// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Staking} from "../../contracts/Staking.sol";
import {ICommittees} from "../../contracts/interfaces/IReviews.sol";
import {Client} from "./ReviewsTest.sol";

/**
 * @notice Nine reviewers who come, go, vote, stay silent or forget to reveal; two openers, one of them a contract that
 *         may refuse its verdict; two appellants; a governor who annuls. Any order, any time.
 */
contract ReviewsHandler is Test {
    uint32 private constant DOMAIN = 7;
    bytes32 private constant SALT = "salt";

    ICommittees private immutable reviews;
    Staking private immutable staking;
    address private immutable governor;
    address private immutable guardian;
    Client private immutable client;
    address[] public reviewers;
    address[] public payers;

    mapping(uint256 caseId => uint256) public paidIn;
    mapping(uint256 caseId => uint256) public paidOut;
    uint256 public forced;
    uint256 public paidForDisagreeing;
    uint256 public freedTooEarly;
    uint256 public finalised;

    constructor(ICommittees reviews_, Staking staking_, address governor_, address guardian_, address[] memory them) {
        (reviews, staking, governor, guardian) = (reviews_, staking_, governor_, guardian_);
        client = new Client(reviews_);
        reviewers = them;
        payers = [address(client), address(0x0BE4), address(0xA11CE), address(0xB0B)];
    }

    function enrol(uint256 who, uint96 amount) external {
        address reviewer = reviewers[who % reviewers.length];
        amount = uint96(bound(amount, 5 ether, 30 ether));
        vm.deal(reviewer, amount);
        vm.startPrank(reviewer);
        staking.stake{value: amount}(reviewer);
        reviews.enrol(DOMAIN, amount);
        vm.stopPrank();
    }

    function leave(uint256 who) external {
        address reviewer = reviewers[who % reviewers.length];
        if (!reviews.enrolmentOf(DOMAIN, reviewer).active) return;
        vm.prank(reviewer);
        reviews.leave(DOMAIN);
    }

    function release(uint256 who) external {
        address reviewer = reviewers[who % reviewers.length];
        bool needed = reviews.enrolmentOf(DOMAIN, reviewer).places != 0;
        (bool done,) = address(reviews).call(abi.encodeCall(reviews.release, (DOMAIN, reviewer)));
        if (done && needed) ++freedTooEarly;
    }

    function open(bool byContract, uint16 size, bool refuses) public {
        size = uint16(bound(size, 0, 3)) * 2 + 1;
        uint256 fee = reviews.feeOf(DOMAIN, size);
        uint256 caseId;
        if (byContract) {
            client.behave(refuses ? Client.Manner.Reverts : Client.Manner.Takes, "");
            vm.deal(address(this), fee);
            caseId = client.open{value: fee}(DOMAIN, size);
        } else {
            vm.deal(payers[1], fee);
            vm.prank(payers[1]);
            caseId = reviews.open{value: fee}("subject", DOMAIN, 3, size);
        }
        paidIn[caseId] = fee;
    }

    function draw(uint256 which, uint256 blocks) public {
        uint256 caseId = _pick(which);
        if (caseId == 0 || _state(caseId) != ICommittees.State.Drawing) return;
        vm.roll(block.number + 2 + (blocks % 4 == 0 ? 300 : 0));
        uint256 before = _credits();
        reviews.draw(caseId);
        paidOut[caseId] += _credits() - before;
    }

    /// @notice The whole panel votes by `seed`: each place one of the choices, silence, or a commitment never revealed.
    function vote(uint256 which, uint256 seed) public {
        uint256 caseId = _pick(which);
        if (caseId == 0 || _state(caseId) != ICommittees.State.Voting) return;
        uint8 index = reviews.getCase(caseId).rounds - 1;
        ICommittees.Place[] memory panel = reviews.panelOf(caseId, index);
        uint8 choices = reviews.getCase(caseId).choices;
        if (panel[0].commitment != 0 || block.timestamp >= reviews.getRound(caseId, index).commitEnds) return;
        for (uint256 i = 0; i < panel.length; ++i) {
            uint256 kind = _kind(seed, i);
            if (kind == 0) continue;
            address reviewer = panel[i].reviewer;
            bytes32 commitment = reviews.commitmentOf(caseId, index, reviewer, uint8(1 + kind % choices), SALT);
            vm.prank(reviewer);
            reviews.commit(caseId, commitment);
        }
        if (block.timestamp < reviews.getRound(caseId, index).commitEnds) {
            vm.warp(reviews.getRound(caseId, index).commitEnds);
        }
        for (uint256 i = 0; i < panel.length; ++i) {
            uint256 kind = _kind(seed, i);
            if (kind < 2) continue;
            vm.prank(panel[i].reviewer);
            reviews.reveal(caseId, uint8(1 + kind % choices), SALT);
        }
    }

    function conclude(uint256 which) public {
        uint256 caseId = _pick(which);
        if (caseId == 0 || _state(caseId) != ICommittees.State.Voting) return;
        uint48 ends = reviews.getRound(caseId, reviews.getCase(caseId).rounds - 1).revealEnds;
        if (block.timestamp < ends) vm.warp(ends);
        reviews.conclude(caseId);
    }

    function appeal(uint256 which, bool second) public {
        uint256 caseId = _pick(which);
        if (caseId == 0) return;
        uint256 bond = reviews.appealBondOf(caseId);
        if (bond == 0) return;
        address appellant = payers[second ? 3 : 2];
        vm.deal(appellant, bond);
        vm.prank(appellant);
        reviews.appeal{value: bond}(caseId);
        paidIn[caseId] += bond;
    }

    function finalise(uint256 which) public {
        uint256 caseId = _pick(which);
        if (caseId == 0 || _state(caseId) != ICommittees.State.Appealable) return;
        uint48 ends = reviews.getRound(caseId, reviews.getCase(caseId).rounds - 1).appealEnds;
        if (block.timestamp < ends) vm.warp(ends);
        uint256[] memory before = new uint256[](reviewers.length);
        for (uint256 i = 0; i < before.length; ++i) before[i] = reviews.creditOf(reviewers[i]);
        uint256 sum = _credits();
        reviews.finalise(caseId);
        paidOut[caseId] += _credits() - sum;
        ++finalised;
        for (uint256 i = 0; i < before.length; ++i) {
            if (reviews.creditOf(reviewers[i]) > before[i] && !_agreed(caseId, reviewers[i])) ++paidForDisagreeing;
        }
    }

    function annul(uint256 which) external {
        uint256 caseId = _pick(which);
        if (caseId == 0 || caseId % 5 != 0 || _state(caseId) == ICommittees.State.Final) return;
        uint256 before = _credits();
        vm.prank(governor);
        reviews.annul(caseId);
        paidOut[caseId] += _credits() - before;
    }

    function postpone(uint256 which) external {
        uint256 caseId = _pick(which);
        if (caseId == 0 || reviews.appealBondOf(caseId) == 0 || reviews.getCase(caseId).postponed) return;
        vm.prank(guardian);
        reviews.postpone(caseId);
    }

    function withdraw(uint256 who, uint256 amount) external {
        address account = who % 2 == 0 ? reviewers[(who / 2) % reviewers.length] : payers[1 + (who / 2) % 3];
        amount = bound(amount, 0, reviews.creditOf(account));
        vm.prank(account);
        reviews.withdraw(account, amount);
    }

    function wait(uint32 time) external {
        skip(time % 2 hours);
        vm.roll(block.number + 1 + time % 20);
    }

    function force(uint96 amount) external {
        vm.deal(address(reviews), address(reviews).balance + amount);
        forced += amount;
    }

    /// @notice A case from end to end, so that short runs see appeals, too.
    function judge(uint256 seed, uint256 appeals) external {
        open(seed % 2 == 0, uint16(seed % 4), seed % 3 == 0);
        uint256 caseId = reviews.count();
        for (uint256 i = 0; i <= appeals % 4; ++i) {
            if (i != 0) appeal(caseId - 1, i % 2 == 0);
            draw(caseId - 1, 1);
            vote(caseId - 1, uint256(keccak256(abi.encode(seed, i))));
            conclude(caseId - 1);
        }
        finalise(caseId - 1);
    }

    function reviewerCount() external view returns (uint256) {
        return reviewers.length;
    }

    function credits() external view returns (uint256) {
        return _credits();
    }

    function _credits() private view returns (uint256 sum) {
        for (uint256 i = 0; i < reviewers.length; ++i) sum += reviews.creditOf(reviewers[i]);
        for (uint256 i = 0; i < payers.length; ++i) sum += reviews.creditOf(payers[i]);
    }

    function _agreed(uint256 caseId, address reviewer) private view returns (bool) {
        ICommittees.Case memory judged = reviews.getCase(caseId);
        for (uint8 i = 0; i < judged.rounds; ++i) {
            ICommittees.Place[] memory panel = reviews.panelOf(caseId, i);
            for (uint256 j = 0; j < panel.length; ++j) {
                if (panel[j].reviewer == reviewer && panel[j].choice == judged.choice) return true;
            }
        }
        return false;
    }

    /// @dev 0 silent, 1 committed only, else revealed.
    function _kind(uint256 seed, uint256 i) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, "vote", i))) % 12;
    }

    function _pick(uint256 which) private view returns (uint256) {
        uint256 number = reviews.count();
        return number == 0 ? 0 : 1 + which % number;
    }

    function _state(uint256 caseId) private view returns (ICommittees.State) {
        return reviews.getCase(caseId).state;
    }
}
