// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Reputation} from "../../contracts/Reputation.sol";
import {IScoreRegistry} from "../../contracts/interfaces/IReputation.sol";
import {ICommittees} from "../../contracts/interfaces/IReviews.sol";
import {MerkleSum} from "../../contracts/libraries/MerkleSum.sol";
import {SumTree} from "./SumTree.sol";

/**
 * @notice A scorekeeper who posts anything in two domains, two challengers, an account that appeals, a guardian, and
 *         committees that decide either way or not at all. Any order, any time.
 */
contract ReputationHandler is Test {
    bytes32 private constant SALT = "salt";

    struct Posted {
        uint32 domain;
        uint64 epochId;
        bytes32 root;
        uint256 total;
        uint256 postedAt;
        uint256 window;
    }

    Reputation private immutable reputation;
    ICommittees private immutable committee;
    address private immutable keeper;
    address private immutable governor;
    address private immutable guardian;
    address[3] public accounts = [address(0xA11CE), address(0xB0B), address(0xCA501)];
    Posted[] public posted;
    uint256[] private _cases;
    mapping(uint256 index => uint256[3]) private _values;
    uint256 public forced;
    uint256 public upheld;

    constructor(Reputation reputation_, ICommittees committee_, address keeper_, address governor_, address guardian_) {
        (reputation, committee) = (reputation_, committee_);
        (keeper, governor, guardian) = (keeper_, governor_, guardian_);
    }

    function post(bool other, uint64 first, uint64 second, uint64 third) public {
        uint32 domain = other ? 7 : 0;
        (uint64 last, uint64 pending,) = reputation.epochsOf(domain);
        if (pending != 0 || reputation.staking().freeStake(keeper) < reputation.currentTerms().bond) return;
        uint256[3] memory values = [bound(first, 1, 3e17), bound(second, 1, 3e17), bound(third, 1, 3e17)];
        _values[posted.length] = values;
        SumTree.Tree memory tree = _tree(posted.length);
        uint48 computedAt = uint48(block.timestamp);
        vm.prank(keeper);
        reputation.post(
            domain,
            last + 1,
            IScoreRegistry.Scores(SumTree.root(tree), uint128(SumTree.total(tree)), computedAt, "data")
        );
        posted.push(
            Posted(
                domain,
                last + 1,
                SumTree.root(tree),
                SumTree.total(tree),
                block.timestamp,
                reputation.currentTerms().window
            )
        );
    }

    function challenge(bool other) public {
        uint32 domain = other ? 7 : 0;
        (, uint64 pending,) = reputation.epochsOf(domain);
        if (pending == 0 || block.timestamp >= reputation.getEpoch(domain, pending).finalisableAt) return;
        uint256 fee = reputation.reviewFee();
        vm.deal(address(0xC4A1), fee);
        vm.prank(address(0xC4A1));
        _cases.push(reputation.challenge{value: fee}(domain, pending, "evidence"));
    }

    /// @notice An account appeals its score under the last final root of one of the domains.
    function appeal(uint256 which, uint256 who, uint64 score) public {
        for (uint256 i = 0; i < posted.length; ++i) {
            uint256 index = (which % posted.length + i) % posted.length;
            (,, uint64 last) = reputation.epochsOf(posted[index].domain);
            if (posted[index].epochId == last) return _appeal(index, who % 3, uint128(bound(score, 0, 1e18)));
        }
    }

    /// @notice A committee decides one of the cases: for it, against it, or not at all.
    function decide(uint256 seed) public {
        if (_cases.length == 0) return;
        uint256 place = seed % _cases.length;
        uint256 caseId = _cases[place];
        _cases[place] = _cases[_cases.length - 1];
        _cases.pop();
        if (seed % 5 == 0) {
            vm.prank(governor);
            committee.annul(caseId);
            return;
        }
        uint8 choice = seed % 2 == 0 ? 2 : 1;
        vm.roll(block.number + 2);
        committee.draw(caseId);
        if (committee.getCase(caseId).state != ICommittees.State.Voting) {
            vm.roll(block.number + 2);
            committee.draw(caseId);
        }
        ICommittees.Place[] memory panel = committee.panelOf(caseId, 0);
        for (uint256 i = 0; i < panel.length; ++i) {
            bytes32 commitment = committee.commitmentOf(caseId, 0, panel[i].reviewer, choice, SALT);
            vm.prank(panel[i].reviewer);
            committee.commit(caseId, commitment);
        }
        for (uint256 i = 0; i < panel.length; ++i) {
            vm.prank(panel[i].reviewer);
            committee.reveal(caseId, choice, SALT);
        }
        committee.conclude(caseId);
        vm.warp(committee.getRound(caseId, 0).appealEnds);
        committee.finalise(caseId);
        assertTrue(committee.getCase(caseId).told);
        if (choice == 2) ++upheld;
    }

    function finalise(bool other) public {
        uint32 domain = other ? 7 : 0;
        (, uint64 pending,) = reputation.epochsOf(domain);
        try reputation.finalise(domain, pending) {} catch {}
    }

    function veto(bool other, uint256 seed) external {
        uint32 domain = other ? 7 : 0;
        (, uint64 pending,) = reputation.epochsOf(domain);
        if (seed % 4 != 0 || pending == 0 || reputation.getEpoch(domain, pending).openChallenges != 0) return;
        vm.prank(guardian);
        reputation.veto(domain, pending);
    }

    function setTerms(uint32 window, uint96 bond) external {
        IScoreRegistry.Terms memory terms = reputation.currentTerms();
        terms.window = uint32(bound(window, 10, 2 days));
        terms.bond = uint96(bound(bond, 1, 20 ether));
        vm.prank(governor);
        reputation.setTerms(terms);
    }

    function wait(uint32 time) external {
        skip(time % 1 days);
    }

    function force(uint96 amount) external {
        vm.deal(address(reputation), address(reputation).balance + amount);
        forced += amount;
    }

    /// @notice A root with its challenge or its appeal from end to end, so that short runs see both.
    function run(uint256 seed) external {
        post(false, uint64(seed), uint64(seed >> 64), uint64(seed >> 128));
        if (seed % 3 == 0) challenge(false);
        while (_cases.length != 0) decide(seed / 3);
        skip(2 days);
        finalise(false);
        if (seed % 3 != 0 && posted.length != 0) appeal(posted.length - 1, seed / 7, uint64(seed >> 192));
        while (_cases.length != 0) decide(seed / 3);
    }

    function postedCount() external view returns (uint256) {
        return posted.length;
    }

    /// @notice What counts for all accounts under a posted root that is final.
    function sumAt(uint256 index) external view returns (uint256 sum) {
        for (uint256 i = 0; i < 3; ++i) {
            sum += reputation.scoreAt(
                posted[index].domain, posted[index].epochId, accounts[i], _values[index][i], proofOf(index, i)
            );
        }
    }

    function proofOf(uint256 index, uint256 account) public view returns (bytes32[] memory words) {
        MerkleSum.Proof memory proof = SumTree.proof(_tree(index), 0, account);
        uint256 depth = proof.siblingHashes.length;
        words = new bytes32[](1 + 2 * depth);
        words[0] = bytes32(proof.index);
        for (uint256 i = 0; i < depth; ++i) {
            words[1 + i] = proof.siblingHashes[i];
            words[1 + depth + i] = bytes32(proof.siblingSums[i]);
        }
    }

    function _appeal(uint256 index, uint256 who, uint128 right) private {
        Posted memory root = posted[index];
        bytes32[] memory proof = proofOf(index, who);
        uint256 value = _values[index][who];
        if (right == reputation.scoreAt(root.domain, root.epochId, accounts[who], value, proof)) return;
        uint256 fee = reputation.reviewFee();
        vm.deal(accounts[who], fee);
        vm.prank(accounts[who]);
        _cases.push(
            reputation.appeal{value: fee}(root.domain, root.epochId, accounts[who], value, proof, right, "evidence")
        );
    }

    function _tree(uint256 index) private view returns (SumTree.Tree memory) {
        address[] memory who = new address[](3);
        uint256[] memory values = new uint256[](3);
        for (uint256 i = 0; i < 3; ++i) (who[i], values[i]) = (accounts[i], _values[index][i]);
        return SumTree.ofPayouts(address(reputation), who, values);
    }
}
